import { Breaker } from './breaker.js';

const keys = (count: number, from = 0) => Array.from({ length: count }, (_, index) => `k${from + index}`);
const none = new Set<string>();

describe('Breaker', () => {
  let now = 0;
  let breaker: Breaker;
  beforeEach(() => {
    now = 0;
    breaker = new Breaker(60_000, () => now);
  });
  const tried = (good: readonly string[], bad: readonly string[]) => {
    breaker.note([...good, ...bad], new Set(bad));
    return breaker.sickness(good.length + bad.length);
  };

  it('stays quiet below 20 failing keys, however many of those tried they are', () => {
    expect(tried([], keys(19))).toBeUndefined();
    expect(tried([], keys(20))).toEqual({ failing: 20, tried: 20 });
  });

  it('stays quiet while half of the keys of a chunk succeed', () => {
    expect(tried(keys(30), keys(30, 30))).toBeUndefined();
    expect(tried(keys(29), keys(31, 29))).toEqual({ failing: 31, tried: 60 });
  });

  it('counts a key once, by its newest outcome', () => {
    for (let n = 0; n < 50; n++) expect(tried([], ['same'])).toBeUndefined();
    expect(tried([], keys(19))).toEqual({ failing: 20, tried: 20 });
    breaker.note(['same'], none);
    expect(breaker.sickness(1)).toBeUndefined();
  });

  it('finds failures that trickle in one by one', () => {
    for (const key of keys(19)) expect(tried([], [key])).toBeUndefined();
    expect(tried([], ['last'])).toEqual({ failing: 20, tried: 20 });
  });

  it('finds today’s failures after a long healthy past', () => {
    for (const key of keys(500)) tried([key], []);
    const stops = keys(40, 1_000).map((key) => tried([], [key]) !== undefined);
    expect(stops.indexOf(true)).toBe(19);
  });

  it('forgets what is older than its window', () => {
    tried([], keys(19));
    now = 60_001;
    expect(tried([], ['new'])).toBeUndefined();
  });
});
