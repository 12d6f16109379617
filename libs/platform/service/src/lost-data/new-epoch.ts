import { type CloudEvent, contractOf, type RecordableEvent } from '@wian/contracts';
import { DomainError, failPoint, type Lease, LeaseHolder, uuidV7 } from '@wian/kernel';
import type { MessageLog } from '@wian/messaging';
import {
  type EventChannel,
  MongoCommitStore,
  MongoLeaseStore,
  type OutgoingEvent,
  PUBLISHER_LEASE,
  sealCommits,
  toOutgoing,
} from '@wian/persistence';
import type { Connection } from 'mongoose';
import { archivedLogOf } from '../archive.providers.js';
import { openChannel } from '../open-channel.js';
import { isBeyond, type LogEnd, scanEvents, topicsOf } from './beyond.js';
import { epochsOf, recordEpoch, unsealedEpochs } from './epochs.js';
import { refuseNoLog, refuseOtherDatabase, Shared } from './other-database.js';
import { refuseHalfRestored } from './refuse-half-restored.js';
import { restated, type Restating, survey, typesOf } from './restated.js';

/** So that the ten seconds that people are told to wait are enough also behind a run that was killed. */
const LEASE_MILLIS = 10_000;

export interface NewEpochRequest {
  readonly service: string;
  /** To the service's own database. */
  readonly connection: Connection;
  readonly log: MessageLog;
  /** The topics that the service publishes to, and what is known of published types; the contracts' unless told. */
  readonly topics?: readonly string[];
  readonly contracts?: (type: string) => RecordableEvent | undefined;
  /** Where old commits of the log were moved to; needed where some of what the topics tell of was. */
  readonly archiveFolder?: string | undefined;
  /** The database is known to hold nothing of what the topics still hold; else that is taken for a wrong one. */
  readonly fromNothing?: boolean;
}

export interface NewEpoch {
  readonly epoch: number;
  /** The last position that the database holds. */
  readonly after: number;
  /** Aggregates whose present state was published again. */
  readonly republished: number;
  /** Aggregates that stand on the topics and are not in the database: whoever needs them enters them again. */
  readonly lost: readonly string[];
}

/**
 * Begins a new epoch of a service's log after its database was restored: of every aggregate that the topics have seen
 * beyond the log's end the present state is published again, so that consumers, for whom the newer epoch wins, fall back
 * to it; and they are told what counts no more. Offline: no replica of the service may run. Interrupted, it is run again:
 * nothing counts before the last step, the seal, and what was published for nothing belongs to an epoch that never was.
 * Throws LOG.NO_LOG, LOG.NOTHING_SHARED or LOG.OTHER_DATABASE where this is not the database of the topics,
 * LOG.HALF_RESTORED, LOG.IN_USE, and LOG.NOT_BEHIND where there is nothing to repair.
 */
export async function startNewEpoch(request: NewEpochRequest): Promise<NewEpoch> {
  const { connection, service } = request;
  await refuseNoLog(connection, service);
  await refuseHalfRestored(connection, service);
  const leases = new MongoLeaseStore(connection);
  const owner = `new-epoch-${uuidV7.next()}`;
  const lease = new LeaseHolder({ leases, name: PUBLISHER_LEASE, owner, millis: LEASE_MILLIS });
  try {
    return await begin(request, keeping(lease, service));
  } finally {
    await lease.release();
  }
}

/**
 * Asked before every effect. A lease that ran out is renewed, unless another has had it meanwhile: its term tells, also
 * where the other is done with it.
 */
function keeping(lease: LeaseHolder, service: string): () => Promise<Lease> {
  let term: number | undefined;
  return async () => {
    lease.doubt();
    const held = await lease.hold();
    if (!held || held.term !== (term ??= held.term)) throw stillRunning(service);
    return held;
  };
}

async function begin(request: NewEpochRequest, held: () => Promise<Lease>): Promise<NewEpoch> {
  const { service, connection, contracts = contractOf, archiveFolder: folder } = request;
  await held();
  const store = new MongoCommitStore(connection);
  const history = archivedLogOf(connection, { store, folder, keys: null });
  const end = await store.lastBatch();
  const seen = await seenBeyond(request, end);
  if (seen.subjects.size === 0) throw nothingLost(service);
  const { fromNothing = false } = request;
  await refuseOtherDatabase({ service, connection, store: history, shared: seen.shared, fromNothing });
  const start = { epoch: Math.max(seen.epoch, end?.epoch ?? 0) + 1, after: end?.lastPosition ?? 0 };
  const restating = { service, connection, store: history, contracts, start, subjects: [...seen.subjects] };
  const { types, ...told } = await survey(restating);
  await held();
  // What cannot be recorded is not to be published either.
  await recordEpoch(connection, service, { ...start, ...told, begun: end?.epoch ?? 0 });
  await publish(request, { restating, store, held, types });
  await held();
  const markers = await unsealedEpochs(connection, store, service);
  const { term } = await held();
  const batch = await sealCommits(store, markers, { term, epoch: start.epoch });
  if (!batch) throw stillRunning(service);
  // It holds nothing to publish: where this is missed, the service does it when it starts.
  await store.markPublished(batch);
  return { ...start, ...told };
}

/** Which aggregates the topics have seen beyond the log's end, the newest epoch on them, and what the log should know. */
async function seenBeyond({ service, log, topics = topicsOf(service) }: NewEpochRequest, end: LogEnd | undefined) {
  const subjects = new Set<string>();
  const shared = new Shared(end);
  let epoch = 0;
  const onEvent = (event: CloudEvent) => {
    epoch = Math.max(epoch, event.epoch);
    shared.note(event);
    if (isBeyond(event, end)) subjects.add(event.subject);
  };
  await scanEvents({ log, service, topics, onEvent });
  return { subjects, epoch, shared: shared.events() };
}

interface Repair {
  readonly restating: Restating;
  readonly store: MongoCommitStore;
  /** Throws once another has the lease. */
  readonly held: () => Promise<Lease>;
  /** Of the events that restate. */
  readonly types: ReadonlySet<string>;
}

/** What the log has sealed, as it stands, and then what is left of the aggregates that the topics know better. */
async function publish(request: NewEpochRequest, { restating, store, held, types }: Repair): Promise<void> {
  const { service, connection, log, contracts = contractOf } = request;
  const left = await sealedOutgoing(request, store);
  const leftTypes = left.flatMap(({ outgoing }) => outgoing.map(({ event }) => event.type));
  const events = [...leftTypes, ...types].flatMap((type) => contracts(type) ?? []);
  await held();
  const channel = await openChannel({ log, service, events, epochs: await epochsOf(connection, service) });
  try {
    // First, and marked: later it would come behind the newer state on a topic that keeps the newest only.
    for (const { batch, outgoing } of left) {
      await held();
      await send(channel, outgoing);
      await store.markPublished(batch);
      failPoint('mark.after');
    }
    for await (const { outgoing } of restated(restating)) {
      await held();
      await send(channel, outgoing);
    }
  } finally {
    await channel.close();
  }
}

async function sealedOutgoing({ service, contracts = contractOf }: NewEpochRequest, store: MongoCommitStore) {
  const batches = await store.unpublished(Number.MAX_SAFE_INTEGER);
  return Promise.all(
    batches.map(async (batch) => ({
      batch,
      outgoing: toOutgoing(service, typesOf(contracts), batch, await store.commitsOf(batch)),
    })),
  );
}

async function send(channel: EventChannel, outgoing: readonly OutgoingEvent[]): Promise<void> {
  failPoint('send.before');
  await channel.send(outgoing);
  failPoint('send.after');
}

const stillRunning = (service: string) =>
  new DomainError(
    'LOG.IN_USE',
    'conflict',
    `a replica of ${service} still publishes; stop all of them, wait ten seconds, and run this again`,
  );

const nothingLost = (service: string) =>
  new DomainError(
    'LOG.NOT_BEHIND',
    'conflict',
    `no topic is ahead of the database of ${service}, so there is nothing to repair: start it`,
  );
