import { MemoryReceiptStore } from '@wian/assignment-adapters';
import { cascadeEvents, snapshotRecorded } from '@wian/assignment-domain';
import {
  directiveIssued,
  directiveWithdrawn,
  openingRecorded,
  type RecordableEvent,
  type Task,
  taskEvents,
  topics,
} from '@wian/contracts';
import { formatUuidV7, type IdSource } from '@wian/kernel';
import { MemoryMessageLog, MemoryParkingStore } from '@wian/messaging';
import { EventTypes, MemoryCommitLog, MemoryLeaseStore } from '@wian/persistence';
import type { Rows } from '@wian/reporting-adapters';
import { Actor, type Scheduler } from './scheduler.js';

export const published = {
  intake: [directiveIssued, directiveWithdrawn, openingRecorded],
  assignment: [...taskEvents, ...cascadeEvents, snapshotRecorded],
} as const satisfies Record<string, readonly RecordableEvent[]>;
export type Publishing = keyof typeof published;
export type Reading = 'assignment' | 'reporting';

/** Fewer than in production, so that keys meet on a partition. */
const PARTITIONS = 3;
export const topicsInUse = [topics.directive, topics.opening, topics.task, topics.calendar].map(({ name }) => name);
export const readBy: Readonly<Record<Reading, readonly string[]>> = {
  assignment: [topics.directive.name, topics.opening.name],
  reporting: [topics.directive.name, topics.task.name, topics.calendar.name],
};

export interface Database {
  readonly types: EventTypes;
  readonly log: MemoryCommitLog;
  readonly leases: MemoryLeaseStore;
}

/** What outlives every process: databases, the log between services, leases. */
export interface Servers {
  readonly broker: MemoryMessageLog;
  readonly databases: Readonly<Record<Publishing, Database>>;
  readonly parking: Readonly<Record<Reading, MemoryParkingStore>>;
  readonly receipts: MemoryReceiptStore;
  readonly rows: Rows;
  /** Of reporting. */
  readonly leases: MemoryLeaseStore;
}

export async function startServers(scheduler: Scheduler): Promise<Servers> {
  const { random } = scheduler;
  const machine = new Actor('broker');
  const broker = new MemoryMessageLog({
    share: (_, members) => random.below(members),
    pause: (millis, signal) => scheduler.pause(machine, millis, signal),
  });
  await broker.createTopics(topicsInUse.map((name) => ({ name, partitions: PARTITIONS })));
  const ids = idsOf(scheduler);
  // Each process asks by the clock of its own machine.
  const leases = () => new MemoryLeaseStore(() => scheduler.now + scheduler.current.skewMillis);
  const database = (events: readonly RecordableEvent[]): Database => {
    const types = new EventTypes(events);
    return { types, log: new MemoryCommitLog(types, ids), leases: leases() };
  };
  const databases = { intake: database(published.intake), assignment: database(published.assignment) };
  const tasks = () => databases.assignment.log.documentsOf<Task>('task').map(({ state }) => state);
  return {
    broker,
    databases,
    parking: { assignment: new MemoryParkingStore(), reporting: new MemoryParkingStore() },
    receipts: new MemoryReceiptStore(tasks),
    rows: { documents: new Map() },
    leases: leases(),
  };
}

/** Ids as the process at hand would make them, by the clock of its machine. */
export const idsOf = (scheduler: Scheduler): IdSource => ({
  next: () => {
    const bytes = Uint8Array.from({ length: 10 }, () => scheduler.random.below(256));
    return formatUuidV7(scheduler.now + scheduler.current.skewMillis, bytes);
  },
});
