import {
  type Calendar,
  calendarRecorded,
  calendarVoided,
  type CloudEvent,
  contractOf,
  type Directive,
  directiveEvents,
  directiveVoided,
  type Task,
  taskEvents,
  taskVoided,
  type Unit,
  unitRecorded,
  unitVoided,
  type Voided,
} from '@wian/contracts';
import {
  ConsumerGroup,
  type GroupSwitch,
  type Logger,
  type MessageLog,
  type ParkingStore,
  readTopic,
} from '@wian/messaging';
import { type Backfill, type Backfills, type ProjectEvents, type Rebuild, sources } from '@wian/reporting-application';

interface Parts {
  readonly log: MessageLog;
  readonly parking: ParkingStore;
  readonly switch: Pick<GroupSwitch, 'paused'>;
  /** The service's own group; a rebuild stops with it when an operator pauses it. */
  readonly group: string;
  /** Writes the events to that generation alone. */
  readonly projectTo: (generation: number) => ProjectEvents;
  readonly logger: Logger;
}

/** Each generation is read by a consumer group of its own, which is new and so begins with the first event. */
export class GroupBackfills implements Backfills {
  constructor(private readonly parts: Parts) {}

  start(generation: Rebuild): Backfill {
    const { log, parking, logger, ...parts } = this.parts;
    const group = new ConsumerGroup({
      group: this.groupOf(generation),
      log,
      parking,
      logger,
      contracts: contractOf,
      // What the live tables lack they lack both: once it is redriven there, it is written to every generation.
      beside: parts.group,
      switch: { paused: () => parts.switch.paused(parts.group) },
    });
    handleReportEvents(group, parts.projectTo(generation.number));
    group.listen((error) => {
      if (error) throw error;
    });
    const isDone = async () => group.isCaughtUp(group.topics()) && (await this.parked(generation)) === 0;
    return { isDone, close: () => group.close() };
  }

  async progress(generation: Rebuild) {
    const { log } = this.parts;
    return Promise.all(
      sources.map(async (topic) => {
        const partitions = await readTopic(log, this.groupOf(generation), topic);
        const sum = (of: (each: (typeof partitions)[number]) => number) =>
          partitions.reduce((all, each) => all + of(each), 0);
        return { topic, done: sum(({ start, done }) => done - start), total: sum(({ start, end }) => end - start) };
      }),
    );
  }

  async parked(generation: Rebuild): Promise<number> {
    const lying = await this.parts.parking.summary(this.groupOf(generation));
    return lying.reduce((sum, { count }) => sum + count, 0);
  }

  forget(number: number): Promise<void> {
    return this.parts.parking.forgetGroups(this.groupsOf(number));
  }

  /** Never the name of an earlier one, which would go on where that one ended. */
  private groupOf({ number, startedAt }: Rebuild): string {
    return `${this.groupsOf(number)}${Date.parse(startedAt ?? '')}`;
  }

  /** How the names begin of all that ever had this number. */
  private groupsOf(number: number): string {
    return `${this.parts.group}.g${number}-`;
  }
}

const taskTypes = taskEvents.map(({ type }) => type);
const directiveTypes = directiveEvents.map(({ type }) => type);
const voidedTypes = [taskVoided, directiveVoided, unitVoided, calendarVoided].map(({ type }) => type);

/** Every event that tables are made of; the runtime has checked the data against its contract. */
export function handleReportEvents(group: Pick<ConsumerGroup, 'handleBatches'>, to: ProjectEvents): void {
  group.handleBatches(taskTypes, (events) => to.tasks(events as readonly CloudEvent<Task>[]));
  group.handleBatches(directiveTypes, (events) => to.directives(events as readonly CloudEvent<Directive>[]));
  group.handleBatches([unitRecorded.type], (events) => to.units(events as readonly CloudEvent<Unit>[]));
  group.handleBatches([calendarRecorded.type], (events) => to.calendars(events as readonly CloudEvent<Calendar>[]));
  for (const type of voidedTypes)
    group.handleBatches([type], (events) => to.voided(events as readonly CloudEvent<Voided>[]));
}
