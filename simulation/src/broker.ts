import type { MessageLog } from '@wian/messaging';
import { remote } from './faults.js';
import type { Actor } from './scheduler.js';
import type { World } from './world.js';

/** A send is cut so many times as often as any other call fails: there are few sends. */
const CUTS = 10;

/** The log between services as one process meets it. */
export function brokerOf(world: World, actor: Actor): MessageLog {
  const calls = remote(world.servers.broker, 'broker', world.placeOf(actor));
  return {
    produce: produceOf(world, actor),
    subscribe: subscribeOf(world, actor),
    fenced: (id) => calls.fenced(id),
    scan: (request) => calls.scan(request),
    endOffsets: (topic) => calls.endOffsets(topic),
    committedOffsets: (group, topic) => calls.committedOffsets(group, topic),
    topics: () => calls.topics(),
    createTopics: (specs) => calls.createTopics(specs),
    close: async () => undefined,
  };
}

/** At times only the first messages are taken, and who sends gets an error. */
const produceOf =
  ({ scheduler, faults, servers }: World, actor: Actor): MessageLog['produce'] =>
  async (messages) => {
    await scheduler.turn(actor, 'broker.produce');
    faults.before('broker');
    const isCut = messages.length > 0 && scheduler.random.happens(CUTS * faults.rate);
    const sent = isCut ? messages.slice(0, scheduler.random.below(messages.length)) : messages;
    await servers.broker.produce(sent);
    if (isCut) {
      scheduler.meet('a send is cut', `after ${sent.length} of ${messages.length}`);
      throw new Error(`${sent.length} of ${messages.length} messages were sent, then the connection was gone`);
    }
    await scheduler.turn(actor, 'broker.produce answers');
    faults.after('broker');
  };

const subscribeOf =
  (world: World, actor: Actor): MessageLog['subscribe'] =>
  (request) => {
    const member = world.servers.broker.subscribe({
      ...request,
      onBatch: async (batch) => {
        const { messages, topic, partition } = batch;
        await world.scheduler.turn(actor, `is handed ${messages.length} of ${topic}/${partition}`);
        const calls = { commit: batch.commit, heartbeat: batch.heartbeat };
        const { commit, heartbeat } = remote(calls, 'broker', world.placeOf(actor));
        await request.onBatch({ ...batch, commit, heartbeat });
      },
    });
    world.members.set(member, actor);
    return member;
  };
