import { resultText, toResult } from './result.mjs';

const fault = (kind: string, note: string | null = null) => ({ at: 1, kind, begunAt: 0, endedAt: 1, note });
const verdict = (...kinds: string[]) => ({
  promise: 'p',
  checked: 3,
  findings: kinds.map((kind) => ({ kind, what: 'it' })),
});
const run = (change = {}) =>
  toResult({
    seed: '7',
    minutes: 2,
    machine: {},
    faults: [fault('kill'), fault('kill'), fault('kill', 'it was down already'), fault('reset')],
    recoveries: [
      { kind: 'none', seconds: 1 },
      { kind: 'kill', seconds: 2 },
      { kind: 'kill', seconds: 4 },
      { kind: 'reset', seconds: 3 },
    ],
    verdicts: { I1: verdict(), I2: verdict() },
    evidence: {
      ledger: { letters: [1], issued: [], steps: [] },
      commits: { intake: [{ events: [1, 2] }] },
      copies: [],
      deliveries: [],
      mails: [],
      poisons: [],
    },
    atRest: { isAtRest: true, looks: [] },
    answers: { 200: 3 },
    deaths: [],
    ...change,
  });

it('is good when nothing was found and all came to rest', () =>
  expect(run()).toMatchObject({ ok: true, cameToRest: true, events: 2 }));

it('is broken by one finding, and counts by what is wrong', () => {
  const result = run({ verdicts: { I1: verdict('lost', 'lost', 'doubled'), I2: verdict('wrong') } });
  expect(result).toMatchObject({ ok: false, totals: { lost: 2, doubled: 1, stuck: 0, wrong: 1 } });
  expect(result.promises.I1).toMatchObject({ lost: 2, doubled: 1, examples: ['lost: it', 'lost: it', 'doubled: it'] });
  expect(resultText(result)).toContain('BROKEN');
});

it('is broken, and stuck, when a service has work left or a letter never came through', () => {
  const left = { service: 'intake', idle: false, work: { commits: 1 } };
  expect(run({ atRest: { isAtRest: false, looks: [left] } })).toMatchObject({
    ok: false,
    cameToRest: false,
    notAtRest: [left],
    totals: { stuck: 1 },
  });
  expect(run({ recoveries: [{ kind: 'kill', seconds: null }] })).toMatchObject({ ok: false, totals: { stuck: 1 } });
});

it('tells the recovery of each kind of fault beside what is usual', () =>
  expect(run().recovery).toEqual({
    none: { times: 1, vain: 0, never: 0, median: 1, worst: 1 },
    kill: { times: 3, vain: 1, never: 0, median: 3, worst: 4 },
    reset: { times: 1, vain: 0, never: 0, median: 3, worst: 3 },
  }));
