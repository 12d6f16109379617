/** From measurements to the one object that `npm run bench -- NAME --json` prints. */
import { mapValues } from './measure.mjs';

export function median(values) {
  if (values.length === 0) throw new Error('a median needs at least one value');
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** `{bench, machine, runs, metrics: {name: {value, unit}}, goals: {name: {value, limit, met}}}`. */
export function toResult({ name, units, compare, goals }, measured, { machine, runs }) {
  const metrics = { ...subjectMetrics(measured, units), ...(compare && ratioMetric(measured, compare)) };
  return { bench: name, machine, runs, metrics, goals: mapValues(goals, (goal) => judge(goal, metrics)) };
}

function subjectMetrics(measured, { count, unit }) {
  const metrics = Object.entries(measured).flatMap(([subject, { millis, cpu }]) => [
    [`${subject}.time`, { value: round(median(millis)), unit: 'ms' }],
    [`${subject}.rate`, { value: round((count / median(millis)) * 1000), unit: `${unit}/s` }],
    ...Object.entries(cpu).map(([process, seconds]) => [
      `${subject}.cpu.${process}`,
      { value: round(seconds / millis.length), unit: 's/run' },
    ]),
  ]);
  return Object.fromEntries(metrics);
}

function ratioMetric(measured, [one, other]) {
  return {
    ratio: { value: round(median(measured[one].millis) / median(measured[other].millis)), unit: `${one}/${other}` },
  };
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
