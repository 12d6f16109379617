import type { Directive, Task } from '@wian/contracts';
import type { SnapshotNode } from './snapshot.js';

const uuidOf = (directiveId: string): string => directiveId.slice('directive_'.length);
const codeOf = (unitId: string): string => unitId.slice('unit_'.length);

export const cascadeIdOf = (directiveId: string): string => `cascade_${uuidOf(directiveId)}`;
export const snapshotIdOf = (directiveId: string, page: number): string => `snapshot_${uuidOf(directiveId)}-${page}`;

/** Directive and recipient are the task's identity: making it twice is impossible. */
export const taskIdOf = (directiveId: string, unitId: string): string =>
  `task_${uuidOf(directiveId)}_${codeOf(unitId)}`;

/** The task that one unit of the snapshot gets. In through mode issuing was the relay: relaying units follow up. */
export function assignTask(directive: Directive, node: SnapshotNode, at: string): Task {
  const { directiveId, issuerUnitId } = directive;
  return {
    taskId: taskIdOf(directiveId, node.unitId),
    directiveId,
    issuerUnitId,
    recipientUnitId: node.unitId,
    unitId: node.unitId,
    level: node.level,
    parentTaskId: node.parentUnitId && taskIdOf(directiveId, node.parentUnitId),
    path: [...node.path],
    obligations: { relay: node.relaying, act: !node.relaying },
    orders: [...node.orders],
    endedBy: node.relaying ? 'unit' : endedBy(directive),
    status: 'assigned',
    assignedAt: at,
    acknowledged: null,
    started: null,
    reported: null,
    returned: null,
    completed: null,
  };
}

function endedBy({ action }: Directive): Task['endedBy'] {
  if (action === 'report') return 'issuer';
  return action === 'acknowledge' ? 'acknowledgement' : 'unit';
}
