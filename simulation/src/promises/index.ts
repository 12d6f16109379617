import type { World } from '../world.js';
import { deliveryProblems, logProblems, messagesOf } from './messages.js';
import { projectionProblems } from './projections.js';
import { cascadeProblems, escalationProblems, lostWrites, stuckSteps } from './tasks.js';

/** Beyond what the clocks of the machines are apart, in milliseconds. */
const MOST_SKEW = 5_000;

/** Every promise that does not hold, in words; asked at rest. */
export async function brokenPromises(world: World): Promise<readonly string[]> {
  const sent = await messagesOf(world);
  const found = await Promise.all([
    cascadeProblems(world),
    lostWrites(world),
    escalationProblems(world),
    stuckSteps(world, new Date(world.domainNow() - MOST_SKEW).toISOString()),
    logProblems(world, sent),
    deliveryProblems(world, sent, 'assignment'),
    deliveryProblems(world, sent, 'reporting'),
    projectionProblems(world, sent),
  ]);
  return found.flat();
}
