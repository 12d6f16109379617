import { type CloudEvent, contractOf, defineInternalEvent, type RecordableEvent } from '@wian/contracts';
import { type Commit, DomainError, type Lease, unwrap, uuidV7 } from '@wian/kernel';
import type { MessageLog } from '@wian/messaging';
import {
  collectionNameOf,
  collectionOf,
  EventTypes,
  MongoCommitLog,
  MongoCommitStore,
  MongoLeaseStore,
  PUBLISHER_LEASE,
  sealCommits,
  type SealedCommit,
  toOutgoing,
} from '@wian/persistence';
import type { Connection } from 'mongoose';
import { z } from 'zod';
import { openChannel } from '../open-channel.js';
import { isBeyond, type LogEnd, scanEvents, topicsOf } from './beyond.js';

/** Kept in the log itself, so that the audit sees where an epoch began and what the one before lost. */
const epochStarted = defineInternalEvent(
  'log.epoch-started',
  z.object({ epoch: z.int(), after: z.int(), republished: z.int(), lost: z.array(z.string()) }),
);

const INTERNAL = { topic: null };
const LEASE_MILLIS = 120_000;

export interface NewEpochRequest {
  readonly service: string;
  /** To the service's own database. */
  readonly connection: Connection;
  readonly log: MessageLog;
  /** The topics that the service publishes to, and what is known of published types; the contracts' unless told. */
  readonly topics?: readonly string[];
  readonly contracts?: (type: string) => RecordableEvent | undefined;
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
 * Begins a new epoch of a service's log after its database was restored: the present state of every aggregate that the
 * topics have seen beyond the log's end is published again, so that consumers, for whom the newer epoch wins, fall back
 * to it. Offline: no replica of the service may run. Interrupted, it is run again: nothing counts before the last step.
 */
export async function startNewEpoch(request: NewEpochRequest): Promise<NewEpoch> {
  const leases = new MongoLeaseStore(request.connection);
  const lease = await leases.acquire(PUBLISHER_LEASE, `new-epoch-${uuidV7.next()}`, LEASE_MILLIS);
  if (!lease) throw stillRunning(request.service);
  const renewal = setInterval(() => void leases.acquire(lease.name, lease.owner, LEASE_MILLIS), LEASE_MILLIS / 4);
  try {
    return await begin(request, lease);
  } finally {
    clearInterval(renewal);
    await leases.release(lease);
  }
}

async function begin(request: NewEpochRequest, lease: Lease): Promise<NewEpoch> {
  const { service, connection } = request;
  const store = new MongoCommitStore(connection);
  const end = await store.lastBatch();
  const seen = await seenBeyond(request, end);
  if (seen.subjects.size === 0) throw nothingLost(service);
  const after = end?.lastPosition ?? 0;
  const epoch = Math.max(seen.epoch, end?.epoch ?? 0) + 1;
  const unpublished = await store.unpublished(Number.MAX_SAFE_INTEGER);
  const present = new Map<string, Commit | undefined>();
  for (const id of seen.subjects) present.set(id, await presentState(request, store, id));
  const states = [...present.values()].flatMap((commit) => commit ?? []);
  await publish(request, [
    // First, as they stand: later they would come behind the newer state on a topic that keeps the newest only.
    ...(await Promise.all(unpublished.map(async (batch) => ({ batch, commits: await store.commitsOf(batch) })))),
    { batch: { epoch }, commits: states.map((commit) => ({ ...commit, position: after + 1 })) },
  ]);
  const lost = [...present].flatMap(([id, commit]) => (commit ? [] : [id]));
  const result = { epoch, after, republished: states.length, lost };
  const marker = await record(request, result);
  const batch = await sealCommits(store, [marker], { term: lease.term, epoch });
  for (const each of [...unpublished, ...(batch ? [batch] : [])]) await store.markPublished(each);
  return result;
}

/** Which aggregates the topics have seen beyond the log's end, and the newest epoch on them. */
async function seenBeyond({ service, log, topics = topicsOf(service) }: NewEpochRequest, end: LogEnd | undefined) {
  const subjects = new Set<string>();
  let epoch = 0;
  const onEvent = (event: CloudEvent) => {
    epoch = Math.max(epoch, event.epoch);
    if (isBeyond(event, end)) subjects.add(event.subject);
  };
  await scanEvents({ log, service, topics, onEvent });
  return { subjects, epoch };
}

/** The commit with the aggregate's newest published event alone; undefined where the database does not know of it. */
async function presentState(
  { connection, contracts = contractOf }: NewEpochRequest,
  store: MongoCommitStore,
  id: string,
): Promise<Commit | undefined> {
  const kind = id.slice(0, id.indexOf('_'));
  const documents = collectionOf<{ _id: string; v: number }>(connection, collectionNameOf(kind));
  const version = (await documents.findOne({ _id: id }, { projection: { v: 1 } }))?.v ?? 0;
  for (let v = version; v > 0; v -= 1) {
    const [commit] = await store.holding([`${id}:${v}`]);
    const event = commit?.events.find((each) => each.id === `${id}:${v}`);
    if (commit && event && contracts(event.type)) return { ...commit, events: [event] };
  }
  return undefined;
}

type Part = { readonly batch: { readonly epoch: number }; readonly commits: readonly SealedCommit[] };

async function publish({ service, log, contracts = contractOf }: NewEpochRequest, parts: readonly Part[]) {
  const types = { get: (type: string) => contracts(type) ?? INTERNAL };
  const outgoing = parts.flatMap(({ batch, commits }) => toOutgoing(service, types, batch, commits));
  const events = outgoing.flatMap(({ event }) => contracts(event.type) ?? []);
  const channel = await openChannel(log, service, events);
  await channel.send(outgoing).finally(() => channel.close());
}

async function record({ service, connection }: NewEpochRequest, data: NewEpoch): Promise<Commit> {
  const log = new MongoCommitLog(connection, new EventTypes([epochStarted]));
  const aggregateId = `log_${service}`;
  const expectedVersion = (await log.load('log', aggregateId))?.version ?? 0;
  const events = [{ type: epochStarted.type, data }];
  const change = { aggregate: 'log', aggregateId, expectedVersion, events, state: data };
  const request = { at: new Date(), actor: { id: 'machine_operator' }, correlationId: uuidV7.next() };
  return unwrap(await log.commit({ ...request, changes: [change] }));
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
