/** From measurements to the one object that `npm run bench -- NAME --json` prints. */
import { mapValues } from './measure.mjs';

export function median(values) {
  if (values.length === 0) throw new Error('a median needs at least one value');
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * `{bench, machine, runs, metrics: {name: {value, unit}}, goals: {name: {value, limit, met}}}`. There is a rate where
 * `units` has a count, a ratio where two subjects are to be compared (of their times, or of the figure `by`); `derive`
 * makes further metrics of these.
 */
export function toResult({ name, units, compare, by, derive, goals }, measured, { machine, runs }) {
  const own = { ...subjectMetrics(measured, units), ...(compare && ratioMetric(measured, compare, by)) };
  const metrics = { ...own, ...derive?.(own) };
  return { bench: name, machine, runs, metrics, goals: mapValues(goals, (goal) => judge(goal, metrics)) };
}

/** The results of a benchmark's parts as one: their metrics and goals with the name of the part before them. */
export function joinResults(name, results, { machine, runs }) {
  const joined = (field) =>
    Object.fromEntries(
      Object.entries(results).flatMap(([part, result]) =>
        Object.entries(result[field]).map(([key, value]) => [`${part}.${key}`, value]),
      ),
    );
  return { bench: name, machine, runs, metrics: joined('metrics'), goals: joined('goals') };
}

/** The unit of a figure `memory.kafka` is that of `memory` in `figures`, where it is told there. */
function subjectMetrics(measured, { count, unit, figures: units = {} }) {
  const metrics = Object.entries(measured).flatMap(([subject, { millis, cpu, figures = {} }]) => [
    [`${subject}.time`, { value: round(median(millis)), unit: 'ms' }],
    ...(count ? [[`${subject}.rate`, { value: round((count / median(millis)) * 1000), unit: `${unit}/s` }]] : []),
    ...Object.entries(figures).map(([figure, values]) => [
      `${subject}.${figure}`,
      { value: round(median(values)), unit: units[figure.split('.')[0]] ?? unit },
    ]),
    ...Object.entries(cpu).map(([process, seconds]) => [
      `${subject}.cpu.${process}`,
      { value: round(seconds / millis.length), unit: 's/run' },
    ]),
  ]);
  return Object.fromEntries(metrics);
}

function ratioMetric(measured, [one, other], by) {
  const of = (subject) => median(by ? measured[subject].figures[by] : measured[subject].millis);
  return { ratio: { value: round(of(one) / of(other)), unit: `${one}/${other}` } };
}

/** A goal names a metric and its limit: `{metric, atMost}` or `{metric, atLeast}`. */
function judge({ metric, atMost, atLeast }, metrics) {
  const found = metrics[metric];
  if (!found) throw new Error(`a goal is about ${metric}; the metrics are ${Object.keys(metrics).join(', ')}`);
  const { value } = found;
  return { value, limit: atMost ?? atLeast, met: atMost === undefined ? value >= atLeast : value <= atMost };
}

/** Three significant digits and no fewer than the whole part has: a bench does not know more. */
const round = (value) => (Math.abs(value) >= 1000 ? Math.round(value) : Number(value.toPrecision(3)));
