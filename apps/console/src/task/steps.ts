import type { TaskView } from '../api/types.js';

export type Step = 'acknowledge' | 'start' | 'report' | 'complete' | 'return';
type Owed = Pick<TaskView, 'status' | 'endedBy' | 'unitId' | 'issuerUnitId'>;

/** What a unit may do with a task now, the likeliest first. The service decides again. */
export function stepsOpenTo(unitId: string, task: Owed): readonly Step[] {
  const own = task.unitId === unitId ? ownSteps(task) : [];
  const judging = task.issuerUnitId === unitId ? issuersSteps(task) : [];
  return [...own, ...judging];
}

function ownSteps({ status, endedBy }: Owed): readonly Step[] {
  const last: Step = endedBy === 'issuer' ? 'report' : 'complete';
  switch (status) {
    case 'assigned':
      return ['acknowledge'];
    case 'acknowledged':
      return ['start', last];
    case 'in-progress':
      return [last];
    case 'returned':
      return endedBy === 'issuer' ? ['report'] : [];
    case 'reported':
    case 'completed':
      return [];
    default:
      return status satisfies never;
  }
}

const issuersSteps = ({ status, endedBy }: Owed): readonly Step[] =>
  endedBy === 'issuer' && status === 'reported' ? ['complete', 'return'] : [];
