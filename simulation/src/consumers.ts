import { type CloudEvent, contractOf } from '@wian/contracts';
import { ConsumerGroup } from '@wian/messaging';
import { brokerOf } from './broker.js';
import { remote } from './faults.js';
import type { Actor } from './scheduler.js';
import type { Reading } from './servers.js';
import type { World } from './world.js';

/** What Nest notes of a method marked `@OnEvents` or `@OnEvent`. */
const TYPES = 'microservices:pattern';
const EXTRAS = 'microservices:pattern_extras';

/** The consumer runtime of one process, with these controllers as Nest would hand them to it. */
export function startGroup(world: World, actor: Actor, group: Reading, controllers: readonly object[]): void {
  const { scheduler } = world;
  const note = (_: object, what: string) => scheduler.note(what);
  const consumers = new ConsumerGroup({
    group,
    log: brokerOf(world, actor),
    parking: remote(world.servers.parking[group], `${group} database`, world.placeOf(actor)),
    contracts: contractOf,
    logger: { info: note, warn: note, error: note },
    onMetrics: (outcome) => scheduler.meet(`an event is ${outcome}`),
    pause: (millis, signal) => scheduler.pause(actor, millis, signal),
    // Small, so that batches are cut; the pauses short of production's so that less has to be waited for.
    maxEvents: 4,
    times: { redriveEvery: 3_000, redrive: (failures) => Math.min(2_000 * 2 ** failures, 30_000) },
  });
  for (const controller of controllers) addHandlers(world, group, consumers, controller);
  consumers.listen((error) => {
    if (error) throw error;
  });
}

function addHandlers(world: World, group: Reading, consumers: ConsumerGroup, controller: object): void {
  const prototype = Object.getPrototypeOf(controller) as Record<string, (given: unknown) => Promise<unknown>>;
  for (const name of Object.getOwnPropertyNames(prototype)) {
    const method = prototype[name];
    const types = (method && Reflect.getMetadata(TYPES, method)) as readonly string[] | undefined;
    if (!method || !types) continue;
    const extras = Reflect.getMetadata(EXTRAS, method) as Record<string, unknown>;
    const handle = async (given: CloudEvent | readonly CloudEvent[]) => {
      const events = (Array.isArray(given) ? given : [given]) as readonly CloudEvent[];
      for (const event of events) refuseTroubled(world, event);
      const answer = await method.call(controller, given);
      for (const event of events) world.applied.push({ group, event });
      return answer;
    };
    for (const type of types) consumers.addHandler(type, handle, true, extras);
  }
}

function refuseTroubled({ troubles, scheduler }: World, { subject }: CloudEvent): void {
  if ((troubles.get(subject) ?? 0) > scheduler.now) throw new Error(`${subject} fails for a while`);
}
