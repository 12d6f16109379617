import { type Cascade, movingStatuses } from '@wian/assignment-domain';
import { stuckSteps } from './promises/tasks.js';
import { type Publishing, published, readBy, type Reading } from './servers.js';
import type { World } from './world.js';

/** What is still under way, in words; nothing = the world is at rest. */
export async function underWay(world: World): Promise<readonly string[]> {
  const found = [
    ...(await Promise.all((Object.keys(published) as Publishing[]).map((service) => unpublished(world, service)))),
    ...(await Promise.all((['assignment', 'reporting'] as const).map((group) => unread(world, group)))),
    world.servers.databases.assignment.log
      .documentsOf<Cascade>('cascade')
      .filter(({ state }) => movingStatuses.includes(state.status))
      .map(({ state }) => `the cascade of ${state.directive.directiveId} is ${state.status}`),
    stuckSteps(world, new Date(world.domainNow()).toISOString()),
  ];
  return found.flat();
}

async function unpublished({ servers }: World, service: Publishing): Promise<string[]> {
  const { log } = servers.databases[service];
  const [pending, sealed] = await Promise.all([log.pending(1), log.unpublished(1)]);
  return pending.length + sealed.length > 0 ? [`${service} has commits that are not published`] : [];
}

async function unread({ servers, poisoned }: World, group: Reading): Promise<string[]> {
  const { broker, parking } = servers;
  const problems: string[] = [];
  for (const topic of readBy[group]) {
    const committed = await broker.committedOffsets(group, topic);
    for (const { partition, end } of await broker.endOffsets(topic))
      if ((committed.get(partition) ?? 0) < end)
        problems.push(`${group} has not read ${topic}/${partition} to its end`);
  }
  const waiting = (await parking[group].list({ limit: 1_000 })).filter(({ key }) => !poisoned.has(key));
  return [...problems, ...waiting.map(({ id }) => `${id} lies parked at ${group}`)];
}
