import type { DueTask, EscalationFilter, EscalationQueries, StepStatus } from '@wian/assignment-application';
import { clockKinds } from '@wian/assignment-domain';
import type { Task } from '@wian/contracts';
import { stateOf } from '@wian/persistence';
import type { Connection } from 'mongoose';
import { stepOutcome, tasks } from './assignment-collections.js';
import { seenBy } from './seen-by.js';

/** Where steps are due, and lists of steps, over the tasks' own documents. */
export class MongoEscalationQueries implements EscalationQueries {
  constructor(private readonly connection: Connection) {}

  async due({ by, limit, after }: Parameters<EscalationQueries['due']>[0]): Promise<readonly DueTask[]> {
    const later = after && [
      { nextDueAt: { $gt: after.nextDueAt, $lte: by } },
      { nextDueAt: after.nextDueAt, taskId: { $gt: after.taskId } },
    ];
    const found = await tasks(this.connection)
      .find(later ? { $or: later } : { nextDueAt: { $lte: by } }, { projection: { taskId: 1, nextDueAt: 1 } })
      .sort({ nextDueAt: 1, taskId: 1 })
      .limit(limit)
      .toArray();
    return found.flatMap(({ taskId, nextDueAt }) => (nextDueAt === undefined ? [] : [{ taskId, nextDueAt }]));
  }

  async tasksWithSteps({ directive, status, visible, limit, from }: TasksQuery): Promise<readonly Task[]> {
    const found = await tasks(this.connection)
      .find({
        ...(directive === undefined ? {} : { directiveId: directive }),
        ...(from === undefined ? {} : { taskId: { $lte: from } }),
        $and: [visible === 'everywhere' ? {} : seenBy(visible), withStep(status)],
      })
      .sort({ taskId: -1 })
      .limit(limit)
      .toArray();
    return found.map((stored) => stateOf<Task>(stored).state);
  }
}

type TasksQuery = EscalationFilter & { readonly limit: number; readonly from?: string | undefined };

function withStep(status: StepStatus | undefined): object {
  if (status === undefined) return {};
  if (status === 'pending') return { nextDueAt: { $gt: '' } };
  return { $or: clockKinds.map((kind) => ({ [stepOutcome(kind)]: status })) };
}
