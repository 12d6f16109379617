import type { CloudEvent, Directive, Task } from '@wian/contracts';
import { MemoryProjectionStore, type Rows } from '@wian/reporting-adapters';
import { ProjectEvents } from '@wian/reporting-application';
import { entitySets } from '@wian/reporting-domain';
import type { World } from '../world.js';
import type { Sent } from './messages.js';

/** I8: the tables that have lived through all of it are those that the topics give when they are read once. */
export async function projectionProblems(world: World, sent: readonly Sent[]): Promise<string[]> {
  const rebuilt: Rows = { documents: new Map() };
  const project = new ProjectEvents(new MemoryProjectionStore(rebuilt));
  const events = sent.flatMap(({ event }) => event ?? []);
  const ofType = (prefix: string) => events.filter(({ type }) => type.startsWith(prefix));
  await project.directives(ofType('wian.directive.') as CloudEvent<Directive>[]);
  await project.tasks(ofType('wian.task.') as CloudEvent<Task>[]);
  return differences(world.servers.rows.documents, rebuilt.documents);
}

const isRow = (name: string): boolean => entitySets.some((set) => name.startsWith(`${set.name}|`));

function differences(live: ReadonlyMap<string, unknown>, rebuilt: ReadonlyMap<string, unknown>): string[] {
  const names = new Set([...live.keys(), ...rebuilt.keys()]);
  return [...names].filter(isRow).flatMap((name) => {
    const [is, should] = [live.get(name), rebuilt.get(name)].map((document) => JSON.stringify(document) ?? 'nothing');
    return is === should ? [] : [`the row ${name} is ${is}, rebuilt it would be ${should}`];
  });
}
