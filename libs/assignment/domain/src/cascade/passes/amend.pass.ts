import { directiveChangeField, type Task, type TaskEvent } from '@wian/contracts';
import { touchedBy } from '@wian/deadlines';
import { z } from 'zod';
import { amendClocks } from '../../escalation/amend-clocks.js';
import { endTask } from '../../task/end-task.js';
import type { SnapshotNode } from '../snapshot.js';
import { isOpen } from './end.pass.js';
import { passBase, type PassFacts, type PassKind } from './pass.js';

/** The directive was changed, or binds more units: whoever that touches is told what, and the others nothing. */
export const amendPassField = z.object({
  ...passBase,
  kind: z.literal('amend'),
  revision: z.int().min(2),
  change: directiveChangeField.pick({ orders: true, deadlines: true, reason: true, needsAcknowledgement: true }),
  /** Whether the units that are new in the list are recorded in its snapshot, or there are none. */
  isGrown: z.boolean(),
});
export type AmendPass = z.infer<typeof amendPassField>;

export const amendPass: PassKind<AmendPass> = {
  needsSnapshot: true,
  touch(task, pass, facts) {
    if (task.ended || (task.amendment?.revision ?? 1) >= pass.revision) return undefined;
    const node = facts.nodeOf(task.recipientUnitId);
    if (!node) return isOpen(task) ? released(task, pass, facts) : undefined;
    const what = touched(task, pass, node);
    return what.length === 0 ? undefined : amended(task, { pass, node, what }, facts);
  },
};

const released = (task: Task, { actor, change }: AmendPass, { at, treePosition }: PassFacts): TaskEvent =>
  endTask(task, { kind: 'withdrawn', at, actor, reason: change.reason, byDirectiveId: null }, treePosition);

/** Who was made only after the change knows what it says; but perhaps not whom its orders bind. */
function touched({ orders, obligations, assignedAt }: Task, { change, at }: AmendPass, node: SnapshotNode): string[] {
  const acts = !node.relaying;
  if (acts !== obligations.act) return ['orders'];
  if (!acts) return [];
  const isLater = assignedAt > at;
  return [...touchedBy(isLater ? { orders: [], deadlines: [] } : change, { before: orders, now: node.orders })];
}

interface Amending {
  readonly pass: AmendPass;
  readonly node: SnapshotNode;
  readonly what: readonly string[];
}

function amended(task: Task, { pass, node, what }: Amending, { directive, rules }: PassFacts): TaskEvent {
  const { revision, at, change } = pass;
  const amendment = {
    revision,
    at,
    what: [...what],
    needsAcknowledgement: change.needsAcknowledgement,
    acknowledged: null,
  };
  const obligations = { ...task.obligations, act: !node.relaying };
  const data: Task = { ...task, obligations, orders: [...node.orders], amendment };
  return { type: 'wian.task.amended.v1', data: amendClocks(data, directive, rules(data)) };
}
