import {
  type Calendar,
  type CloudEvent,
  contractOf,
  type Directive,
  type Task,
  orgPathOfTask,
  topics,
  type Unit,
  type Voided,
} from '@wian/contracts';
import type { Clock } from '@wian/kernel';
import {
  dateRows,
  datesSet,
  directiveRow,
  directivesSet,
  type EntitySet,
  escalationRows,
  escalationsSet,
  NATIONAL_CALENDAR,
  recordStep,
  taskDaysSet,
  type TaskHistory,
  taskRow,
  tasksSet,
  unitRow,
  unitsSet,
  voidSteps,
} from '@wian/reporting-domain';
import { localDateOf } from '@wian/working-time';
import { DAY_ROWS_AT_ONCE, writeDays } from './fill-task-days.js';
import type { EventWrites, NewRow, ProjectionWrites } from './ports.js';

/** Turns events into rows, one transaction a batch. Repeats and late comers change nothing. */
export class ProjectEvents {
  constructor(
    private readonly store: EventWrites,
    private readonly clock: Clock,
    /** Days are left over for the filler. */
    private readonly onDaysLeft: () => void = () => undefined,
  ) {}

  async tasks(events: readonly CloudEvent<Task>[]): Promise<void> {
    const today = localDateOf(this.clock.now());
    const daysLeft = await this.inBatch(topics.task.name, events, async (writes) => {
      const newest = newestOf(events);
      await writes.upsert(
        tasksSet,
        newest.map((event) => rowOf(event, taskRow(event), orgPathOfTask(event.data))),
      );
      await writes.upsert(
        escalationsSet,
        newest.flatMap((event) => escalationRows(event).map((row) => rowOf(event, row, orgPathOfTask(event.data)))),
      );
      const known = await writes.histories(newest.map(({ data }) => data.taskId));
      return writeDays(writes, foldSteps(known, events), { today, limit: DAY_ROWS_AT_ONCE, ahead: 'keep' });
    });
    if (daysLeft.some(Boolean)) this.onDaysLeft();
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

/** Tables with rows that are made of one object of the topic each. */
const setsOf: Readonly<Record<string, readonly EntitySet[]>> = {
  [topics.task.name]: [tasksSet, escalationsSet, taskDaysSet],
  [topics.directive.name]: [directivesSet],
  [topics.unit.name]: [unitsSet],
};

async function removeVoided(writes: ProjectionWrites, topic: string, { subject, epoch, data }: CloudEvent<Voided>) {
  const { lastVersion } = data;
  for (const set of setsOf[topic] ?? []) await writes.removeVoided(set, { subject, epoch, v: lastVersion });
  if (subject === NATIONAL_CALENDAR) await writes.removeOlder(datesSet, { epoch, v: 0 });
  if (topic !== topics.task.name) return;
  const history = (await writes.histories([subject])).get(subject);
  const left = history && voidSteps(history, { epoch, lastVersion });
  if (left) await writes.saveHistories([left]);
  else await writes.removeHistory(subject);
}

const rowOf = ({ epoch, sequence }: CloudEvent, row: NewRow['row'], path?: readonly string[]): NewRow => ({
  row,
  epoch,
  v: sequence,
  ...(path ? { path } : {}),
});

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

function foldSteps(
  known: ReadonlyMap<string, TaskHistory>,
  events: readonly CloudEvent<Task>[],
): readonly TaskHistory[] {
  const histories = new Map<string, TaskHistory>();
  for (const event of events) {
    const { taskId } = event.data;
    histories.set(taskId, recordStep(histories.get(taskId) ?? known.get(taskId), event));
  }
  return [...histories.values()];
}
