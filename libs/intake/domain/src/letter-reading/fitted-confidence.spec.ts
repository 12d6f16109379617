import { fitted } from './fitted-confidence.js';

const paths = ['letterNumber', 'letterDate', 'urgency', 'addressees.audience', 'deadlines[3].at', 'deadlines[0].kind'];
const scores = Array.from({ length: 101 }, (_, at) => at / 100);

it.each(paths)(
  'what a score of %s is worth rises with it, is another than the score, and never a certainty',
  (path) => {
    const worth = scores.map((score) => fitted(path, score));
    expect(worth).toEqual([...worth].sort((one, other) => one - other));
    expect(worth).not.toEqual(scores);
    expect(Math.min(...worth)).toBe(0);
    expect(Math.max(...worth)).toBeLessThan(1);
  },
);

it('goes in proportion between the points of a curve', () => {
  const [low, high] = [fitted('addressees.audience', 0.8), fitted('addressees.audience', 0.9)];
  expect(fitted('addressees.audience', 0.85)).toBeCloseTo((low + high) / 2, 1);
});

it('leaves the score of a field that nobody fitted', () => {
  expect(scores.map((score) => fitted('subject', score))).toEqual(scores);
});
