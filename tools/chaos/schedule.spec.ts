import { failPoints } from '@wian/kernel';
import { randomOf } from './random.mjs';
import { faultKinds, faultLine, scheduleOf } from './schedule.mjs';

describe('the schedule of faults', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(scheduleOf('7', 120)).toEqual(scheduleOf('7', 120));
    expect(scheduleOf('7', 120)).not.toEqual(scheduleOf('8', 120));
  });

  it('begins alike however long the run is', () => {
    const short = scheduleOf('7', 120);
    expect(scheduleOf('7', 600).slice(0, short.length)).toEqual(short);
  });

  it.each(['1', '2', '3'])('has every kind in two minutes (seed %s), within the time, in order', (seed) => {
    const schedule = scheduleOf(seed, 120);
    expect(new Set(schedule.map(({ kind }) => kind))).toEqual(new Set(Object.keys(faultKinds)));
    const times = schedule.map(({ at }) => at);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(Math.max(...times)).toBeLessThan(112);
  });

  it('comes to every fail point that the platform has', () => {
    const points = Array.from({ length: 40 }, (_, seed) => scheduleOf(String(seed), 600)).flat();
    expect(new Set(points.flatMap(({ point }) => point ?? []))).toEqual(new Set(failPoints));
  });

  it('is told in lines', () =>
    expect(faultLine({ at: 9, kind: 'reset', link: 'mongo', seconds: 3 })).toBe(
      '   9 s  reset              link mongo, seconds 3',
    ));
});

it('numbers of a seed are even enough, and those of a fork are others', () => {
  const random = randomOf('even');
  const drawn = Array.from({ length: 3_000 }, () => random.between(3, 5));
  for (const number of [3, 4, 5]) {
    const count = drawn.filter((each) => each === number).length;
    expect(Math.abs(count - 1_000)).toBeLessThan(150);
  }
  expect(randomOf('a').fork('x').below(1e9)).not.toBe(randomOf('a').fork('y').below(1e9));
  expect([...randomOf('s').shuffle([1, 2, 3, 4])].sort()).toEqual([1, 2, 3, 4]);
});
