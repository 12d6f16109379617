/** What a reader's score was worth, in rising order. */
type Curve = readonly (readonly [score: number, shareRight: number])[];

/**
 * Made by `npm run bench -- letters --fit` from the open sample letters and generated ones; how, and what it does not say:
 * docs/reference/letters-measure.md. A field that is not here keeps its reader's score.
 */
const CURVES: readonly (readonly [path: RegExp, curve: Curve])[] = [
  [
    /^letterNumber$/,
    [
      [0.8, 0.83],
      [0.83, 0.86],
      [0.9, 0.94],
      [0.98, 0.99],
    ],
  ],
  [/^letterDate$/, [[0.97, 0.99]]],
  [
    /^urgency$/,
    [
      [0.9, 0.99],
      [0.97, 0.99],
    ],
  ],
  [
    /^addressees\.audience$/,
    [
      [0.8, 0.83],
      [0.9, 0.98],
      [0.95, 0.99],
    ],
  ],
  [
    /^deadlines\[\d+\]\.at$/,
    [
      [0.75, 0.96],
      [0.88, 0.99],
      [0.97, 0.99],
    ],
  ],
  [/^deadlines\[\d+\]\.kind$/, [[0.8, 0.99]]],
];

/** How often a value with this score is right; between two points of a curve in proportion. */
export function fitted(path: string, score: number): number {
  const curve = CURVES.find(([pattern]) => pattern.test(path))?.[1];
  if (!curve) return score;
  const below = curve.findLast(([at]) => at <= score) ?? [0, 0];
  const above = curve.find(([at]) => at > score);
  if (!above) return below[1];
  const way = (score - below[0]) / (above[0] - below[0]);
  return Math.round((below[1] + way * (above[1] - below[1])) * 100) / 100;
}
