import type { CloudEvent, Directive, Task, Voided } from '@wian/contracts';
import type { DirectiveSummary } from '@wian/notification-application';
import { type NoticedTask, noticedOf } from '@wian/notification-domain';
import {
  collectionOf,
  conditionalUpsert,
  inTransaction,
  isDuplicateKey,
  removeVoided,
  type VersionedRow,
} from '@wian/persistence';
import type { Connection } from 'mongoose';
import { DIRECTIVES, directiveRows, TASKS, taskRows } from './notification-collections.js';

/** This service's copies of tasks and directives; the newest version wins, so repeats and late comers change nothing. */
export class NoticeReplica {
  constructor(private readonly connection: Connection) {}

  async recordTasks(events: readonly CloudEvent<Task>[]): Promise<void> {
    const rows = newestOf(events).map(({ subject, epoch, sequence, data }) => ({
      _id: subject,
      epoch,
      v: sequence,
      noticed: noticedOf(data),
    }));
    await this.write(TASKS, rows);
  }

  async recordDirectives(events: readonly CloudEvent<Directive>[]): Promise<void> {
    const rows = newestOf(events).map(({ subject, epoch, sequence, data }) => ({
      _id: subject,
      epoch,
      v: sequence,
      directive: summaryOf(data),
    }));
    await this.write(DIRECTIVES, rows);
  }

  voidTasks(events: readonly CloudEvent<Voided>[]): Promise<void> {
    return this.remove(TASKS, events);
  }

  voidDirectives(events: readonly CloudEvent<Voided>[]): Promise<void> {
    return this.remove(DIRECTIVES, events);
  }

  async taskById(taskId: string): Promise<NoticedTask | undefined> {
    const found = await taskRows(this.connection).findOne({ _id: taskId });
    return found?.noticed ?? found?.task;
  }

  async directiveById(directiveId: string): Promise<DirectiveSummary | undefined> {
    return (await directiveRows(this.connection).findOne({ _id: directiveId }))?.directive;
  }

  /** Rows of a first version are most often new: they are added as they are, and compared only where one is there. */
  private async write(collection: string, rows: readonly VersionedRow[]): Promise<void> {
    const fresh = rows.filter(({ v }) => v === 1);
    const others = rows.filter(({ v }) => v > 1);
    try {
      await inTransaction(this.connection, async (session) => {
        if (fresh.length > 0)
          await collectionOf<VersionedRow>(this.connection, collection).insertMany([...fresh], { session });
        await conditionalUpsert(this.connection, collection, others, session);
      });
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      await inTransaction(this.connection, (session) => conditionalUpsert(this.connection, collection, rows, session));
    }
  }

  private remove(collection: string, events: readonly CloudEvent<Voided>[]): Promise<void> {
    const voids = events.map(({ subject, epoch, data }) => ({ _id: subject, epoch, v: data.lastVersion }));
    return inTransaction(this.connection, (session) => removeVoided(this.connection, collection, voids, session));
  }
}

/** The last event of each subject: what came before it would be overwritten in the same transaction. */
function newestOf<Data>(events: readonly CloudEvent<Data>[]): readonly CloudEvent<Data>[] {
  const newest = new Map<string, CloudEvent<Data>>();
  for (const event of events) {
    const known = newest.get(event.subject);
    if (!known || known.epoch < event.epoch || (known.epoch === event.epoch && known.sequence < event.sequence))
      newest.set(event.subject, event);
  }
  return [...newest.values()];
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
