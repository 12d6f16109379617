/** What a run comes to: the one object that `--json` prints, and the same for people. */
import { median } from '../bench/result.mjs';
import { faultLine } from './schedule.mjs';

const kinds = ['lost', 'doubled', 'stuck', 'wrong'];
const mostExamples = 10;

/** `verdicts` by promise; `atRest` as `rest` answered it; `recoveries`: `[{kind, seconds | null}]`. */
export function toResult({ seed, minutes, machine, faults, recoveries, verdicts, evidence, atRest, answers, deaths }) {
  const promises = Object.fromEntries(Object.entries(verdicts).map(([id, verdict]) => [id, counted(verdict)]));
  const notAtRest = atRest.isAtRest ? 0 : 1;
  const totals = Object.fromEntries(
    kinds.map((kind) => [kind, Object.values(promises).reduce((sum, each) => sum + each[kind], 0)]),
  );
  const unrecovered = recoveries.filter(({ seconds }) => seconds === null).length;
  totals.stuck += notAtRest + unrecovered;
  return {
    seed,
    minutes,
    machine,
    ...amounts(evidence),
    answers,
    endedByThemselves: deaths,
    faults: faults.map(({ begunAt: _, endedAt: __, ...fault }) => fault),
    recovery: recoveryByKind(faults, recoveries),
    promises,
    cameToRest: atRest.isAtRest && unrecovered === 0,
    notAtRest: atRest.isAtRest ? [] : atRest.looks.filter(({ idle }) => !idle),
    totals,
    ok: Object.values(totals).every((count) => count === 0),
  };
}

function counted({ promise, checked, findings }) {
  const of = (kind) => findings.filter((each) => each.kind === kind).length;
  return {
    promise,
    checked,
    ...Object.fromEntries(kinds.map((kind) => [kind, of(kind)])),
    examples: findings.slice(0, mostExamples).map(({ kind, what }) => `${kind}: ${what}`),
  };
}

function amounts({ ledger, commits, copies, deliveries, mails, poisons }) {
  const events = Object.values(commits).flatMap((each) => each.flatMap((commit) => commit.events)).length;
  return {
    events,
    messages: copies.length,
    letters: ledger.letters.length,
    directives: ledger.issued.length,
    steps: ledger.steps.length,
    deliveries: deliveries.length,
    mails: mails.length,
    mailsRepeated: mails.filter(({ copies: count }) => count > 1).length,
    badMessages: poisons.length,
  };
}

function recoveryByKind(faults, recoveries) {
  const names = [...new Set(['none', ...faults.map(({ kind }) => kind)])];
  return Object.fromEntries(
    names.map((kind) => {
      const own = recoveries.filter((each) => each.kind === kind);
      const seconds = own.flatMap((each) => each.seconds ?? []);
      const vain = faults.filter((fault) => fault.kind === kind && fault.note).length;
      const times = kind === 'none' ? own.length : faults.filter((fault) => fault.kind === kind).length;
      const figures = seconds.length > 0 ? { median: round(median(seconds)), worst: round(Math.max(...seconds)) } : {};
      return [kind, { times, vain, never: own.length - seconds.length, ...figures }];
    }),
  );
}

const round = (seconds) => Math.round(seconds * 10) / 10;

export const scheduleText = (schedule) => schedule.map(faultLine).join('\n');

export function resultText(result) {
  const { seed, minutes, events, letters, steps, mails, totals, answers, endedByThemselves } = result;
  return [
    `\nseed ${seed}, ${minutes} minutes: ${events} events of ${letters} letters and ${steps} steps, ${mails} mails, ${result.faults.length} faults`,
    `answers that officers had: ${Object.entries(answers)
      .map(([status, count]) => `${status} ${count} times`)
      .join(', ')}`,
    endedByThemselves.length > 0 ? `ended by themselves: ${endedByThemselves.map(({ name }) => name).join(', ')}` : '',
    ...recoveryLines(result),
    ...promiseLines(result),
    ...result.notAtRest.map((look) => `not at rest: ${JSON.stringify(look)}`),
    `lost ${totals.lost}, doubled ${totals.doubled}, stuck ${totals.stuck}, otherwise wrong ${totals.wrong}: ${result.ok ? 'every promise is kept' : 'BROKEN'}`,
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function recoveryLines({ recovery }) {
  const line = ([kind, { times, vain, never, median: middle = '–', worst = '–' }]) =>
    `${kind.padEnd(20)}${[times, vain, middle, worst, never].map((cell) => String(cell).padStart(9)).join('')}`;
  const head = `\n${'fault'.padEnd(20)}${['times', 'in vain', 'median s', 'worst s', 'never'].map((cell) => cell.padStart(9)).join('')}`;
  return [head, ...Object.entries(recovery).map(line)];
}

function promiseLines({ promises }) {
  const head = `\n${'promise'.padEnd(8)}${['checked', ...kinds].map((cell) => cell.padStart(9)).join('')}`;
  const lines = Object.entries(promises).flatMap(([id, each]) => [
    `${id.padEnd(8)}${['checked', ...kinds].map((name) => String(each[name]).padStart(9)).join('')}  ${each.promise}`,
    ...each.examples.map((example) => `          ${example}`),
  ]);
  return [head, ...lines, ''];
}
