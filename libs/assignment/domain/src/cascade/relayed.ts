import type { Directive, Task, TaskEvent } from '@wian/contracts';
import { type Decider, ok, type Result } from '@wian/kernel';
import { addressedBy, type OrgTree, resolveAudience } from '@wian/org-tree';
import { evolveTask } from '../task/evolve-task.js';
import { unknownTask } from '../task/task.errors.js';

/** Whether the unit has to pass the directive on with a letter of its own: where issuing was the relay, nobody has to. */
export const relaysItself = ({ obligations, rootDirectiveId }: Task): boolean =>
  obligations.relay && rootDirectiveId !== undefined;

/** How many of those whom a directive addresses below a unit the unit's own directives reach. */
export interface PassedOn {
  readonly covers: number;
  readonly expected: number;
}

/** A directive with the tree of its own day, by which its audience stands. */
export interface Placed {
  readonly directive: Directive;
  readonly tree: OrgTree;
}

/** `by`: all directives by which the unit has passed it on; whom several of them reach is counted once. */
export function passedOn(parent: Placed, unitId: string, by: readonly Placed[]): Result<PassedOn> {
  const addressed = recipientsOf(parent);
  if (!addressed.ok) return addressed;
  const expected = addressed.value.filter((each) => each !== unitId && parent.tree.isWithin(each, unitId));
  const reached = new Set<string>();
  for (const child of by) {
    const recipients = recipientsOf(child);
    if (!recipients.ok) return recipients;
    for (const each of recipients.value) reached.add(each);
  }
  return ok({ expected: expected.length, covers: expected.filter((each) => reached.has(each)).length });
}

const recipientsOf = ({ directive, tree }: Placed): Result<readonly string[]> =>
  resolveAudience(addressedBy(directive), { tree, issuerUnitId: directive.issuerUnitId });

/** Those by which the unit has passed its task on, the oldest first. */
export const passedOnBy = ({ relayed }: Pick<Task, 'relayed'>): readonly string[] =>
  relayed ? [...(relayed.earlier ?? []), relayed.directiveId] : [];

/** Whether a task stands in the tree of a directive: one of its own, or below, of a unit that passed it on. */
export function isInTree(task: Task, { directiveId, issuerUnitId, parent }: Directive): boolean {
  if (task.directiveId === directiveId || task.rootDirectiveId === directiveId) return true;
  return parent !== undefined && task.rootDirectiveId === parent.rootDirectiveId && task.path.includes(issuerUnitId);
}

export interface RecordRelay extends PassedOn {
  readonly directiveId: string;
  readonly at: string;
  readonly by: string;
}

/** The unit has passed its task on. The same directive again changes nothing; another one stands beside those before. */
export const relayedDecider: Decider<Task, RecordRelay, TaskEvent> = {
  decide(task, relay) {
    if (!task) return unknownTask();
    const before = passedOnBy(task);
    if (before.includes(relay.directiveId)) return ok([]);
    const relayed = { ...relay, ...(before.length > 0 && { earlier: [...before] }) };
    return ok([{ type: 'wian.task.relayed.v1', data: { ...task, relayed } }]);
  },
  evolve: evolveTask,
};
