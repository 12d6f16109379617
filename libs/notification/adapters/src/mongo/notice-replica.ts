import type { CloudEvent, Directive, Task } from '@wian/contracts';
import type { DirectiveSummary } from '@wian/notification-application';
import { conditionalUpsert, inTransaction } from '@wian/persistence';
import type { Connection } from 'mongoose';
import { DIRECTIVES, directiveRows, TASKS, taskRows } from './notification-collections.js';

/** This service's copies of tasks and directives; the newest version wins, so repeats and late comers change nothing. */
export class NoticeReplica {
  constructor(private readonly connection: Connection) {}

  async recordTasks(events: readonly CloudEvent<Task>[]): Promise<void> {
    const rows = events.map(({ subject, epoch, sequence, data }) => ({ _id: subject, epoch, v: sequence, task: data }));
    await inTransaction(this.connection, (session) => conditionalUpsert(this.connection, TASKS, rows, session));
  }

  async recordDirectives(events: readonly CloudEvent<Directive>[]): Promise<void> {
    const rows = events.map(({ subject, epoch, sequence, data }) => ({
      _id: subject,
      epoch,
      v: sequence,
      directive: summaryOf(data),
    }));
    await inTransaction(this.connection, (session) => conditionalUpsert(this.connection, DIRECTIVES, rows, session));
  }

  async taskById(taskId: string): Promise<Task | undefined> {
    return (await taskRows(this.connection).findOne({ _id: taskId }))?.task;
  }

  async directiveById(directiveId: string): Promise<DirectiveSummary | undefined> {
    return (await directiveRows(this.connection).findOne({ _id: directiveId }))?.directive;
  }
}

/** The texts of the orders are not for notices. */
const summaryOf = ({
  directiveId,
  issuerUnitId,
  number,
  subject,
  letterDate,
  urgency,
}: Directive): DirectiveSummary => ({ directiveId, issuerUnitId, number, subject, letterDate, urgency });
