import {
  type Calendar,
  type CloudEvent,
  contractOf,
  type Directive,
  type Task,
  topics,
  type Unit,
  type Voided,
} from '@wian/contracts';
import {
  dateRows,
  datesSet,
  directiveRow,
  directivesSet,
  type EntitySet,
  NATIONAL_CALENDAR,
  recordTask,
  type TaskRecord,
  unitRow,
  unitsSet,
  voidTask,
} from '@wian/reporting-domain';
import { type EventWrites, type NewRow, type ProjectionWrites, TaskKnown } from './ports.js';

/** Turns events into rows, one transaction a batch. Repeats and late comers change nothing. */
export class ProjectEvents {
  constructor(private readonly store: EventWrites) {}

  /** Tasks that have no event but their first are most often new: they are added unread, and read where they are not. */
  async tasks(events: readonly CloudEvent<Task>[]): Promise<void> {
    const fresh = new Set(events.filter(({ sequence }) => sequence === 1).map(({ subject }) => subject));
    for (const { subject, sequence } of events) if (sequence > 1) fresh.delete(subject);
    try {
      await this.recordTasks(events, fresh);
    } catch (error) {
      if (!(error instanceof TaskKnown)) throw error;
      await this.recordTasks(events, new Set());
    }
  }

  private async recordTasks(events: readonly CloudEvent<Task>[], fresh: ReadonlySet<string>): Promise<void> {
    const ids = [...new Set(events.map(({ subject }) => subject))];
    await this.inBatch(topics.task.name, events, async (writes) => {
      const known = await writes.tasks(ids.filter((id) => !fresh.has(id)));
      const changed = recordAll(known, events).filter((record) => record !== known.get(record.taskId));
      await writes.addTasks(changed.filter(({ taskId }) => fresh.has(taskId)));
      await writes.saveTasks(changed.filter(({ taskId }) => !fresh.has(taskId)));
    });
  }

  async directives(events: readonly CloudEvent<Directive>[]): Promise<void> {
    await this.inBatch(topics.directive.name, events, (writes) =>
      writes.upsert(
        directivesSet,
        newestOf(events).map((event) => rowOf(event, directiveRow(event))),
      ),
    );
  }

  async units(events: readonly CloudEvent<Unit>[]): Promise<void> {
    await this.inBatch(topics.unit.name, events, (writes) =>
      writes.upsert(
        unitsSet,
        newestOf(events).map((event) => rowOf(event, unitRow(event))),
      ),
    );
  }

  async calendars(events: readonly CloudEvent<Calendar>[]): Promise<void> {
    const national = newestOf(events).filter(({ data }) => data.calendarId === NATIONAL_CALENDAR);
    await this.inBatch(topics.calendar.name, events, async (writes) => {
      for (const event of national) {
        const version = { epoch: event.epoch, v: event.sequence };
        // A late comer would bring days back that a newer one has removed, which leaves no row to guard them.
        if (await writes.hasNewer(datesSet, version)) continue;
        await writes.upsert(
          datesSet,
          dateRows(event).map((row) => rowOf(event, row)),
        );
        // The topic keeps the newest calendar only: days that it no longer has would be missing from a rebuilt table.
        await writes.removeOlder(datesSet, version);
      }
    });
  }

  /** What a restored service has lost: its rows go, so that a rebuilt table equals this one. */
  async voided(events: readonly CloudEvent<Voided>[]): Promise<void> {
    const topic = contractOf(events[0]?.type ?? '')?.topic?.name ?? '';
    await this.inBatch(topic, events, async (writes) => {
      for (const event of events) await removeVoided(writes, topic, event);
    });
  }

  /** The position follows its rows: whoever dies between them is handed the batch again. */
  private async inBatch<T>(
    topic: string,
    events: readonly CloudEvent[],
    work: (writes: ProjectionWrites) => Promise<T>,
  ): Promise<readonly T[]> {
    const done = await this.store.inTransaction(work);
    const [last] = [...events].sort((a, b) => b.epoch - a.epoch || b.position - a.position);
    if (last) await this.store.savePosition({ topic, epoch: last.epoch, position: last.position, at: last.time });
    return done;
  }
}

const setsOf: Readonly<Record<string, EntitySet>> = {
  [topics.directive.name]: directivesSet,
  [topics.unit.name]: unitsSet,
};

async function removeVoided(writes: ProjectionWrites, topic: string, { subject, epoch, data }: CloudEvent<Voided>) {
  const { lastVersion } = data;
  if (topic === topics.task.name) return voidOne(writes, subject, { epoch, lastVersion });
  if (subject === NATIONAL_CALENDAR) return writes.removeOlder(datesSet, { epoch, v: 0 });
  const set = setsOf[topic];
  if (set) await writes.removeVoided(set, { subject, epoch, v: lastVersion });
}

async function voidOne(writes: ProjectionWrites, taskId: string, lost: { epoch: number; lastVersion: number }) {
  const record = (await writes.tasks([taskId])).get(taskId);
  const left = record && voidTask(record, lost);
  if (left) await writes.saveTasks([left]);
  else await writes.removeTask(taskId);
}

const rowOf = ({ epoch, sequence }: CloudEvent, row: NewRow['row']): NewRow => ({ row, epoch, v: sequence });

/** The last event of each aggregate: what came before it would be overwritten in the same transaction. */
function newestOf<Data>(events: readonly CloudEvent<Data>[]): CloudEvent<Data>[] {
  const newest = new Map<string, CloudEvent<Data>>();
  for (const event of events) {
    const known = newest.get(event.subject);
    if (!known || known.epoch < event.epoch || (known.epoch === event.epoch && known.sequence < event.sequence))
      newest.set(event.subject, event);
  }
  return [...newest.values()];
}

function recordAll(known: ReadonlyMap<string, TaskRecord>, events: readonly CloudEvent<Task>[]): readonly TaskRecord[] {
  const records = new Map<string, TaskRecord>();
  for (const event of events) {
    const { subject } = event;
    records.set(subject, recordTask(records.get(subject) ?? known.get(subject), event));
  }
  return [...records.values()];
}
