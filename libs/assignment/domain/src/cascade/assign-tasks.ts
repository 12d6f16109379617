import type { Directive, Task } from '@wian/contracts';
import type { SnapshotNode } from './snapshot.js';

const uuidOf = (directiveId: string): string => directiveId.slice('directive_'.length);
const codeOf = (unitId: string): string => unitId.slice('unit_'.length);

export const cascadeIdOf = (directiveId: string): string => `cascade_${uuidOf(directiveId)}`;
export const snapshotIdOf = (directiveId: string, page: number): string => `snapshot_${uuidOf(directiveId)}-${page}`;

/** Directive and recipient are the task's identity: making it twice is impossible. */
export const taskIdOf = (directiveId: string, unitId: string): string =>
  `task_${uuidOf(directiveId)}_${codeOf(unitId)}`;

/**
 * The task that one unit of the snapshot gets. In through mode issuing was the relay: relaying units follow up. Where each
 * level issues its own letter, those that it reaches hang under the task of who issued it.
 */
export function assignTask(directive: Directive, node: SnapshotNode, at: string): Task {
  const { directiveId, issuerUnitId, parent } = directive;
  const { relaying, relays = relaying } = node;
  const above = node.parentUnitId === null ? parent : { directiveId, unitId: node.parentUnitId };
  return {
    taskId: taskIdOf(directiveId, node.unitId),
    directiveId,
    issuerUnitId,
    recipientUnitId: node.unitId,
    unitId: node.unitId,
    level: node.level,
    parentTaskId: above ? taskIdOf(above.directiveId, above.unitId) : null,
    ...rootOf(directive),
    path: [...node.path],
    obligations: { relay: relays, act: !relaying },
    orders: [...node.orders],
    endedBy: relaying ? 'unit' : endedBy(directive, relays),
    status: 'assigned',
    assignedAt: at,
    acknowledged: null,
    started: null,
    reported: null,
    returned: null,
    completed: null,
  };
}

/** Only where levels relay by themselves: then a task is part of a tree of several directives. */
function rootOf({ mode, directiveId, parent }: Directive): Pick<Task, 'rootDirectiveId'> {
  return mode === 'relayed' ? { rootDirectiveId: parent?.rootDirectiveId ?? directiveId } : {};
}

/** Taking note of what only informs is all of it, unless the unit has to pass it on itself. */
function endedBy({ action, mode }: Directive, relays: boolean): Task['endedBy'] {
  if (action === 'report') return 'issuer';
  return action === 'acknowledge' && !(relays && mode === 'relayed') ? 'acknowledgement' : 'unit';
}
