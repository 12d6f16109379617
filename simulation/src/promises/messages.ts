import { type CloudEvent, contractOf } from '@wian/contracts';
import { parseMessage } from '@wian/messaging';
import { verifyLog } from '@wian/persistence';
import { published, type Publishing, readBy, type Reading, topicsInUse } from '../servers.js';
import type { World } from '../world.js';

/** A message as it stands on a topic; no event where its bytes hold none. */
export interface Sent {
  readonly topic: string;
  readonly key: string;
  readonly event: CloudEvent | undefined;
}

export async function messagesOf({ servers }: World): Promise<readonly Sent[]> {
  const sent: Sent[] = [];
  await servers.broker.scan({
    topics: topicsInUse,
    onMessage: ({ key, value }, { topic }) => {
      const parsed = parseMessage(value ?? new Uint8Array());
      sent.push({ topic, key: key ?? '', event: parsed.ok ? parsed.value : undefined });
    },
  });
  return sent;
}

/** I9, and the publisher's own: every committed event stands on its topic, first seen in the order of its versions. */
export async function logProblems(world: World, sent: readonly Sent[]): Promise<string[]> {
  const problems: string[] = [];
  for (const service of Object.keys(published) as Publishing[]) {
    const { log } = world.servers.databases[service];
    const verified = await verifyLog(log);
    if (!verified.ok) problems.push(`the log of ${service} does not verify: ${JSON.stringify(verified.firstBad)}`);
    const onTopics = new Set(sent.flatMap(({ event }) => event?.id ?? []));
    for (const commit of await commitsOf(world, service))
      for (const { id, type } of commit.events)
        if (contractOf(type)?.topic && !onTopics.has(id)) problems.push(`${id} was committed but never published`);
  }
  return [...problems, ...firstSeenOutOfOrder(sent)];
}

export async function commitsOf({ servers }: World, service: Publishing) {
  const { log } = servers.databases[service];
  const batches = await log.batchesAfter(0, Infinity);
  return (await Promise.all(batches.map((batch) => log.commitsOf(batch)))).flat();
}

function firstSeenOutOfOrder(sent: readonly Sent[]): string[] {
  const last = new Map<string, number>();
  return sent.flatMap(({ event }) => {
    if (!event) return [];
    const before = last.get(event.subject) ?? 0;
    last.set(event.subject, Math.max(before, event.sequence));
    return event.sequence > before + 1 ? [`${event.id} stands on its topic before version ${before + 1}`] : [];
  });
}

/** I10 and I11: every event is handled once all is over, in the order of its key, or lies parked because it must. */
export async function deliveryProblems(world: World, sent: readonly Sent[], group: Reading): Promise<string[]> {
  const parked = await world.servers.parking[group].list({ limit: 1_000 });
  const applied = world.applied.filter((each) => each.group === group).map(({ event }) => event);
  const ids = new Set(applied.map(({ id }) => id));
  const lying = new Set(parked.map(({ key }) => key));
  const problems = parked
    .filter(({ key }) => !world.poisoned.has(key))
    .map(({ id, reason }) => `${id} lies parked at ${group} for no reason that lasts: ${reason}`);
  for (const { key, event, topic } of sent) {
    if (!readBy[group].includes(topic)) continue;
    const isHandled = event !== undefined && ids.has(event.id);
    if (isHandled === lying.has(key))
      problems.push(`${event?.id ?? key} was ${isHandled ? 'both' : 'neither'} by ${group}`);
  }
  return [...problems, ...appliedOutOfOrder(applied, group)];
}

function appliedOutOfOrder(applied: readonly CloudEvent[], group: Reading): string[] {
  const last = new Map<string, number>();
  return applied.flatMap(({ id, subject, sequence }) => {
    const before = last.get(subject) ?? 0;
    last.set(subject, Math.max(before, sequence));
    return sequence > before + 1 ? [`${id} was handled by ${group} before version ${before + 1}`] : [];
  });
}
