import type { Directive, Task, Unit } from '@wian/contracts';
import {
  type Cascade,
  cascadeIdOf,
  passedOn,
  passedOnBy,
  type Placed,
  relayedDecider,
  taskIdOf,
} from '@wian/assignment-domain';
import { type AggregateChange, changesBy, type CommitLog, unwrap } from '@wian/kernel';
import { treeOn } from '@wian/org-tree';

type Log = Pick<CommitLog, 'load'>;
type Parent = NonNullable<Directive['parent']>;

const parentTaskIdOf = ({ directiveId, unitId }: Parent): string => taskIdOf(directiveId, unitId);

/** False while the task is not made under which the tasks of this directive are to hang: they wait for it. */
export async function isParentMade(log: Log, { parent }: Directive): Promise<boolean> {
  return !parent || (await log.load<Task>('task', parentTaskIdOf(parent))) !== undefined;
}

/** What the start of a cascade says on the task that its directive passes on; to be committed with it. */
export async function relayedChanges(
  log: Log,
  { directive, recording, status }: Cascade,
  units: readonly Unit[],
): Promise<readonly AggregateChange[]> {
  const { parent, directiveId, issuedAt: at } = directive;
  // While its list is being recorded, or is not the one that was shown, it has not started.
  if (!parent || recording || status === 'held') return [];
  const id = parentTaskIdOf(parent);
  const loaded = await log.load<Task>('task', id);
  if (!loaded) throw new Error(`${directiveId} hangs under ${id}, which is not made: its cascade started too early`);
  const placed = (each: Directive): Placed => ({ directive: each, tree: unwrap(treeOn(units, each.treeDate)) });
  const before = await Promise.all(passedOnBy(loaded.state).map((each) => directiveOf(log, each)));
  const above = placed(await directiveOf(log, parent.directiveId));
  const counted = unwrap(passedOn(above, parent.unitId, [...before, directive].map(placed)));
  const command = { ...counted, directiveId, at, by: parent.by };
  return unwrap(changesBy(relayedDecider, { aggregate: 'task', id, loaded }, command));
}

async function directiveOf(log: Log, directiveId: string): Promise<Directive> {
  const cascade = await log.load<Cascade>('cascade', cascadeIdOf(directiveId));
  if (!cascade) throw new Error(`${directiveId} has tasks, but no cascade: the store lost a document`);
  return cascade.state.directive;
}
