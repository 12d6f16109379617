import { askedSeeds, itKeepsEveryPromise, seedsFrom, useSimulatedDate } from './seeds.js';
import { simulate } from './simulate.js';

describe('the event backbone under everything that a seed can do to it', () => {
  itKeepsEveryPromise(askedSeeds() ?? seedsFrom(1, 100));
});

describe('a simulation', () => {
  const setTime = useSimulatedDate();

  it('goes through the same steps for the same seed, and through others for another', async () => {
    const [one, again, other] = [await simulate(7, setTime), await simulate(7, setTime), await simulate(8, setTime)];
    expect(again).toEqual(one);
    expect(other.hash).not.toBe(one.hash);
  }, 60_000);
});
