import { type CloudEvent, contractOf, type Task, topics } from '@wian/contracts';
import { LeaseHolder, type Result, unwrap, uuidV7 } from '@wian/kernel';
import { ConsumerGroup, MemoryMessageLog, MongoGroupSwitch, MongoParkingStore } from '@wian/messaging';
import { EventTypes, MemoryLeaseStore, MongoCommitLog } from '@wian/persistence';
import { ManageProjections, ProjectEvents, ProjectionLog, RunProjections, sources } from '@wian/reporting-application';
import { projectionEvents } from '@wian/reporting-domain';
import type { Connection } from 'mongoose';
import { GroupBackfills, handleReportEvents } from './kafka/group-backfills.js';
import { LogTopicReadings } from './kafka/log-topic-readings.js';
import { MongoGenerationTables } from './mongo/mongo-generation-tables.js';
import { MongoProjectionStore } from './mongo/mongo-projection-store.js';

const GROUP = 'wian.reporting';
/** Longer than a test may take is of no use: a loop that goes on behind it would keep the whole run from ending. */
const PATIENCE_MILLIS = 20_000;
export const operator = { actor: { id: 'machine_operator' }, correlationId: 'test' };
export const clock = { now: () => new Date('2025-03-08T02:00:00Z') };

/** What all replicas of the service share. */
export interface Servers {
  readonly connection: Connection;
  readonly log: MemoryMessageLog;
  readonly leases: MemoryLeaseStore;
}

export async function logWithTopics(): Promise<MemoryMessageLog> {
  const log = new MemoryMessageLog();
  await log.createTopics(sources.map((name) => ({ name, partitions: 3 })));
  return log;
}

export const publish = ({ log }: Servers, ...events: readonly CloudEvent[]): Promise<void> =>
  log.produce(
    events.map((event) => ({
      topic: topicOf(event),
      key: event.subject,
      value: Buffer.from(JSON.stringify(event)),
      headers: {},
    })),
  );

const topicOf = ({ type }: CloudEvent): string => {
  const [, kind = ''] = type.split('.');
  return topics[kind as keyof typeof topics].name;
};

/** One process of the service, as far as its tables go; `around` stands around each batch of tasks of a rebuild. */
export class Replica {
  readonly store: MongoProjectionStore;
  readonly tables: MongoGenerationTables;
  readonly projections: ProjectionLog;
  readonly runner: RunProjections;
  readonly manage: ManageProjections;
  readonly group: ConsumerGroup;

  constructor(
    servers: Servers,
    around: (events: readonly CloudEvent<Task>[]) => Promise<void> = async () => undefined,
  ) {
    const { connection, log, leases } = servers;
    const leaseOf = (name: string) => new LeaseHolder({ leases, name, owner: uuidV7.next() });
    this.store = new MongoProjectionStore(connection);
    this.tables = new MongoGenerationTables(connection);
    this.projections = new ProjectionLog(new MongoCommitLog(connection, new EventTypes(projectionEvents)), clock);
    const parking = new MongoParkingStore(connection);
    const parts = { log, parking, switch: new MongoGroupSwitch(connection), group: GROUP, logger: silent };
    this.group = new ConsumerGroup({ ...parts, contracts: contractOf });
    handleReportEvents(this.group, new ProjectEvents(this.store));
    this.group.listen((error) => error && fail(error));
    const projectTo = (generation: number) => new Watched(this.store, generation, around);
    const backfills = new GroupBackfills({ ...parts, projectTo });
    this.runner = new RunProjections(
      {
        projections: this.projections,
        tables: this.tables,
        backfills,
        readings: new LogTopicReadings(log, parking, GROUP),
        lease: leaseOf('projections'),
        clock,
      },
      fail,
    );
    const { projections, tables } = this;
    this.manage = new ManageProjections({
      ...{ projections, tables, backfills, clock },
      isPaused: async () => (await parts.switch.paused(GROUP)) !== undefined,
      onAsked: () => undefined,
    });
  }

  /** Passes, one after the other, until the condition holds. */
  async until(holds: () => Promise<boolean>): Promise<void> {
    const end = Date.now() + PATIENCE_MILLIS;
    for (;;) {
      await this.runner.pass();
      if (await holds()) return;
      if (Date.now() > end) throw new Error(`expected within ${PATIENCE_MILLIS} ms that ${holds.toString()}`);
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  async stateOf(number: number): Promise<string | undefined> {
    const found = (await this.projections.load()).generations.find((each) => each.number === number);
    return found?.asked ? 'comparing' : found?.state;
  }

  /** Everything published is in the tables. */
  async settledLive(): Promise<void> {
    await this.until(async () => (await this.group.lag()).every(({ events }) => events === 0));
  }

  /** A generation that holds what the live one holds. */
  async rebuilt(): Promise<number> {
    const { number } = unwrap(await this.manage.rebuild(operator));
    await this.until(async () => (await this.stateOf(number)) === 'built');
    return number;
  }

  async swap(number: number, acceptDifferences = false): Promise<string | undefined> {
    return this.settled(number, await this.manage.compare(number, { acceptDifferences }, operator));
  }

  async compare(number: number): Promise<string | undefined> {
    return this.settled(number, await this.manage.compare(number, null, operator));
  }

  async close(): Promise<void> {
    await this.runner.stop();
    await this.group.close();
  }

  private async settled(number: number, asked: Result<unknown>): Promise<string | undefined> {
    unwrap(asked);
    await this.until(async () => (await this.stateOf(number)) !== 'comparing');
    return this.stateOf(number);
  }
}

class Watched extends ProjectEvents {
  constructor(
    store: MongoProjectionStore,
    generation: number,
    private readonly around: (events: readonly CloudEvent<Task>[]) => Promise<void>,
  ) {
    super(store.ofRebuild(generation));
  }

  override async tasks(events: readonly CloudEvent<Task>[]): Promise<void> {
    await this.around(events);
    await super.tasks(events);
  }
}

const fail = (error: unknown): never => {
  throw error;
};
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
