import type { Task } from '@wian/contracts';
import type { EscalationFacts } from '@wian/assignment-domain';
import { unitOn } from '@wian/org-tree';
import { localDateOf } from '@wian/working-time';
import type { DirectorySource } from './ports.js';

/** What escalation needs to know of the organisation on that day. */
export async function escalationFacts(directory: DirectorySource, task: Task, at: Date): Promise<EscalationFacts> {
  const [units, { position: treePosition }] = await Promise.all([directory.byId(), directory.current()]);
  const unit = units.get(task.unitId);
  return { superiorUnitId: (unit && unitOn(unit, localDateOf(at))?.parentId) ?? null, treePosition };
}
