/** Whether a stated confidence is as good as its word: of what was stated with 0.9, nine in ten should be right. */

const EDGES = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99, 1];

/**
 * `{instances, right, stated, error, bins: [{from, to, count, stated, right}], asked: {count, right}}` of
 * `[{confidence, right, asked}]`. What is asked of the officer is counted apart: it is stated low on purpose, so that it is
 * looked at, however often it is right.
 */
export function calibrationOf(claims) {
  const instances = claims.filter(({ asked }) => !asked);
  const { count, right } = summed(claims.filter(({ asked }) => asked));
  const bins = EDGES.slice(0, -1)
    .map((from, index) => binOf(instances, from, EDGES[index + 1]))
    .filter(({ count }) => count > 0);
  const all = summed(instances);
  const error = bins.reduce((sum, bin) => sum + bin.count * Math.abs(bin.stated - bin.right), 0) / (all.count || 1);
  return { instances: all.count, right: all.right, stated: all.stated, error, bins, asked: { count, right } };
}

const binOf = (instances, from, to) => ({
  from,
  to,
  ...summed(instances.filter(({ confidence }) => confidence >= from && (confidence < to || to === 1))),
});

function summed(instances) {
  const count = instances.length;
  const mean = (valueOf) => instances.reduce((sum, each) => sum + valueOf(each), 0) / (count || 1);
  return { count, stated: mean(({ confidence }) => confidence), right: mean(({ right }) => Number(right)) };
}

/** What the reader states for a path: its own, the least of those below it, or that of the whole it is a part of. */
export function statedConfidence(fields, path) {
  const below = Object.entries(fields).filter(([key]) => key.startsWith(`${path}.`) || key.startsWith(`${path}[`));
  const whole = path.replace(/\.\w+$/, '');
  const stated = fields[path] ? [fields[path]] : below.length > 0 ? below.map(([, own]) => own) : [fields[whole] ?? {}];
  const least = Math.min(...stated.map(({ confidence }) => confidence ?? Infinity));
  return least === Infinity ? undefined : least;
}
