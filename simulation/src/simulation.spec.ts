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

  it('brings every kind of trouble about within a few worlds', async () => {
    const met = new Set<string>();
    for (const seed of seedsFrom(201, 208))
      for (const what of (await simulate(seed, setTime)).met.keys()) met.add(what);
    expect([...met].sort()).toEqual([
      'a process dies',
      'a process dies at a named place',
      'a process stands still',
      'a send is cut',
      'a server is away',
      'an answer is lost',
      'an event is applied',
      'an event is dead',
      'an event is parked',
      'an event is redriven',
      'an old message comes again',
      'partitions move',
      'time moves back',
      'time moves forward',
    ]);
  }, 60_000);
});
