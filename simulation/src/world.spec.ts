import { movableClockContract } from '@wian/testing';
import { Random } from './random.js';
import { Actor, Scheduler } from './scheduler.js';
import { World } from './world.js';

const beginning = Date.parse('2025-03-06T02:00:00.000Z');

describe('the simulated clock', () => {
  let world: World;
  beforeEach(async () => {
    world = await World.begin(new Scheduler(new Random(1), () => undefined, beginning));
  });

  movableClockContract(() => ({
    clocks: [world.clockOf(new Actor('one')), world.clockOf(new Actor('other'))],
    move: (millis) => world.moveDomainClock(millis),
  }));

  it('is off in a process by as much as the clock of its machine', () => {
    expect(world.clockOf(new Actor('one', -1_500)).now()).toEqual(new Date(beginning - 1_500));
  });
});
