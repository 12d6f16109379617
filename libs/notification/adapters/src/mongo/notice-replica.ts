import type { CloudEvent, Directive, Task, Voided } from '@wian/contracts';
import type { DirectiveSummary } from '@wian/notification-application';
import { conditionalUpsert, inTransaction, removeVoided } from '@wian/persistence';
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

  voidTasks(events: readonly CloudEvent<Voided>[]): Promise<void> {
    return this.remove(TASKS, events);
  }

  voidDirectives(events: readonly CloudEvent<Voided>[]): Promise<void> {
    return this.remove(DIRECTIVES, events);
  }

  async taskById(taskId: string): Promise<Task | undefined> {
    return (await taskRows(this.connection).findOne({ _id: taskId }))?.task;
  }

  async directiveById(directiveId: string): Promise<DirectiveSummary | undefined> {
    return (await directiveRows(this.connection).findOne({ _id: directiveId }))?.directive;
  }

  private remove(collection: string, events: readonly CloudEvent<Voided>[]): Promise<void> {
    const voids = events.map(({ subject, epoch, data }) => ({ _id: subject, epoch, v: data.lastVersion }));
    return inTransaction(this.connection, (session) => removeVoided(this.connection, collection, voids, session));
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
