/**
 * What the readers' scores are worth: curves for `fitted-confidence.ts`, out of the open sample letters and generated ones of
 * another seed than those by which the outcome is judged.
 */
import { generateLetters, PUBLISHED } from './generate-letters.mjs';
import { claimsOf } from './instances.mjs';

export const FITTED_ON = { seed: PUBLISHED.seed + 1, count: 960 };

const PATTERNS = {
  number: /^letterNumber$/,
  date: /^letterDate$/,
  urgency: /^urgency$/,
  audience: /^addressees\.audience$/,
  'deadline, when': /^deadlines\[\d+\]\.at$/,
  'deadline, what': /^deadlines\[\d+\]\.kind$/,
};

/** Generated letters are many and alike: they weigh as much as the open ones that they stand beside, but not nothing. */
const LEAST_WEIGHT = 20;
/** The reader's own score counts as so many trials: a handful of letters does not overrule it. */
const OWN_WEIGHT = 5;
/** What was never seen wrong is not therefore never wrong. */
const MOST = 0.99;

/** `{kind: [[score, share right]]}`; `read` states the readers' scores. What is asked of the officer is left out. */
export function fittedCurves(letters, read) {
  const [open, generated] = [claimsOf(letters, read), claimsOf(generateLetters(FITTED_ON), read)];
  const known = ({ instances }) => instances.filter(({ asked }) => !asked);
  return Object.fromEntries(
    Object.keys(PATTERNS).map((kind) => [kind, curveOf(known(open[kind]), known(generated[kind]))]),
  );
}

/** The curve of one kind of field out of claims `[{confidence, right}]` on open letters and on generated ones. */
export function curveOf(open, generated) {
  const scores = [...new Set([...open, ...generated].map(({ confidence }) => confidence))].sort((a, b) => a - b);
  return rising(scores.map((score) => evidenceAt(score, open, generated)));
}

/** Trials and how many of them were right, at one score. */
function evidenceAt(score, ...claims) {
  const [open, generated] = claims.map((each) => each.filter(({ confidence }) => confidence === score));
  const weight = Math.min(generated.length, Math.max(open.length, LEAST_WEIGHT));
  const share = generated.length === 0 ? 0 : rightOf(generated) / generated.length;
  return {
    scores: [score],
    trials: open.length + weight + OWN_WEIGHT,
    right: rightOf(open) + weight * share + OWN_WEIGHT * score,
  };
}

const rightOf = (instances) => instances.filter(({ right }) => right).length;
const worth = ({ trials, right }) => Math.min(MOST, right / trials);

/** Pools neighbours until a higher score is nowhere worth less (pool adjacent violators). */
function rising(evidence) {
  const pools = [];
  for (const next of evidence) {
    let pool = next;
    while (pools.length > 0 && worth(pools.at(-1)) > worth(pool)) {
      const { scores, trials, right } = pools.pop();
      pool = { scores: [...scores, ...pool.scores], trials: trials + pool.trials, right: right + pool.right };
    }
    pools.push(pool);
  }
  return pools.flatMap((pool) => pool.scores.map((score) => [score, Number(worth(pool).toFixed(2))]));
}

/** As `fitted-confidence.ts` has them. */
export const curvesText = (curves) =>
  Object.entries(curves)
    .map(([kind, curve]) => `  [${PATTERNS[kind]}, ${JSON.stringify(curve)}],`)
    .join('\n');
