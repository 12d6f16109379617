import type { CloudEvent } from '@wian/contracts';
import { DomainError } from '@wian/kernel';
import { type CommitStore, databaseOf } from '@wian/persistence';
import type { Connection } from 'mongoose';
import { isBeyond, type LogEnd } from './beyond.js';
import { isVoidedEvent } from './voided.js';

/** Events kept of each epoch. */
const KEPT = 100;

/** Of what the topics hold and the log should hold as well, a few of each epoch: some of one that lost its end may be lost. */
export class Shared {
  private readonly byEpoch = new Map<number, CloudEvent[]>();

  constructor(private readonly end: LogEnd | undefined) {}

  note(event: CloudEvent): void {
    if (isBeyond(event, this.end) || isVoidedEvent(event)) return;
    const kept = this.byEpoch.get(event.epoch) ?? [];
    this.byEpoch.set(event.epoch, kept);
    if (kept.length < KEPT) kept.push(event);
  }

  events(): readonly CloudEvent[] {
    return [...this.byEpoch.values()].flat();
  }
}

/** Throws LOG.NO_LOG before anything is written to a database that is none of a service. */
export async function refuseNoLog(connection: Connection, service: string): Promise<void> {
  const [found] = await databaseOf(connection).listCollections({ name: 'commits' }, { nameOnly: true }).toArray();
  if (found) return;
  throw new DomainError(
    'LOG.NO_LOG',
    'conflict',
    `${connection.name} should be the database of ${service}, but it has no collection \`commits\`: name the right one`,
  );
}

interface Judged {
  readonly service: string;
  readonly connection: Connection;
  readonly store: Pick<CommitStore, 'holding'>;
  readonly shared: readonly CloudEvent[];
  /** The database is known to hold nothing of what the topics still hold. */
  readonly fromNothing: boolean;
}

/**
 * Throws where nothing shows that the topics are those of this database: a new epoch would declare void all that another
 * one holds. A commit is recognised by its event's id and by when and by which request it was made, since the same ids
 * stand in the database of another installation.
 */
export async function refuseOtherDatabase({ service, connection, ...parts }: Judged): Promise<void> {
  const { store, shared, fromNothing } = parts;
  if (shared.length === 0) {
    if (fromNothing) return;
    throw new DomainError(
      'LOG.NOTHING_SHARED',
      'conflict',
      `nothing that the topics hold can stand in ${connection.name}, so it cannot be told from a wrong database. Is it ` +
        `the one of ${service}, and empty, or older than all that is on the topics? Then add --from-nothing`,
    );
  }
  const commits = await store.holding(shared.map(({ id }) => id));
  const known = new Set(
    commits.flatMap(({ at, correlationId, events }) =>
      events.map(({ id }) => traceOf(id, at.toISOString(), correlationId)),
    ),
  );
  if (shared.some(({ id, time, correlationid }) => known.has(traceOf(id, time, correlationid)))) return;
  throw new DomainError(
    'LOG.OTHER_DATABASE',
    'conflict',
    `none of ${shared.length} events of the topics that the log of ${service} should hold stands in ${connection.name}, ` +
      `for instance ${shared[0]?.id}: this is another database, or another Kafka. Name the right ones`,
  );
}

const traceOf = (id: string, time: string, correlationId: string) => `${id} ${time} ${correlationId}`;
