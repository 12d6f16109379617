import { defineInternalEvent } from '@wian/contracts';
import { type Commit, unwrap, uuidV7 } from '@wian/kernel';
import type { EpochStart } from '@wian/messaging';
import { type CommitStore, EventTypes, MongoCommitLog } from '@wian/persistence';
import type { Connection } from 'mongoose';
import { z } from 'zod';

/** Ids that the marker names: one event has its limit of bytes, and a log may have lost tens of thousands. */
const NAMED = 100;

/** Kept in the log itself, so that the audit sees where an epoch began and what the one before lost. */
export const epochStarted = defineInternalEvent(
  'log.epoch-started',
  z.object({
    epoch: z.int(),
    after: z.int(),
    republished: z.int(),
    /** The first of them; all where `lostCount` is not told. */
    lost: z.array(z.string()),
    lostCount: z.int().optional(),
  }),
);
export type EpochStarted = z.infer<typeof epochStarted.data>;

interface EpochToRecord extends EpochStart {
  readonly republished: number;
  /** Every id. */
  readonly lost: readonly string[];
  /** The epoch that the log is in. One that was recorded beyond it was never begun. */
  readonly begun: number;
}

interface LogState extends EpochStarted {
  /** Every epoch but the first, oldest first; absent in logs that recorded theirs before this was kept. */
  readonly epochs?: readonly EpochStart[];
}

const commitLogOf = (connection: Connection) => new MongoCommitLog(connection, new EventTypes([epochStarted]));
const idOf = (service: string) => `log_${service}`;

/** Every epoch of a service's log but the first, oldest first. */
export async function epochsOf(connection: Connection, service: string): Promise<readonly EpochStart[]> {
  const found = await commitLogOf(connection).load<LogState>('log', idOf(service));
  if (!found) return [];
  const { epoch, after, epochs = [{ epoch, after }] } = found.state;
  return epochs;
}

/** Commits, unsealed, that an epoch is to begin. */
export async function recordEpoch(
  connection: Connection,
  service: string,
  { epoch, after, republished, lost, begun }: EpochToRecord,
): Promise<void> {
  const log = commitLogOf(connection);
  const aggregateId = idOf(service);
  const expectedVersion = (await log.load('log', aggregateId))?.version ?? 0;
  const data = { epoch, after, republished, lost: lost.slice(0, NAMED), lostCount: lost.length };
  const before = (await epochsOf(connection, service)).filter((each) => each.epoch <= begun);
  const state: LogState = { ...data, epochs: [...before, { epoch, after }] };
  const events = [{ type: epochStarted.type, data }];
  const change = { aggregate: 'log', aggregateId, expectedVersion, events, state };
  const request = { at: new Date(), actor: { id: 'machine_operator' }, correlationId: uuidV7.next() };
  unwrap(await log.commit({ ...request, changes: [change] }));
}

/** What was recorded last, behind what runs recorded that were interrupted before the seal: oldest first. */
export async function unsealedEpochs(
  connection: Connection,
  store: Pick<CommitStore, 'holding'>,
  service: string,
): Promise<readonly Commit[]> {
  const version = (await commitLogOf(connection).load('log', idOf(service)))?.version ?? 0;
  const versions = Array.from({ length: version }, (_, index) => `${idOf(service)}:${index + 1}`);
  const unsealed: Commit[] = [];
  for (const id of versions) {
    const [held] = await store.holding([id]);
    if (held?.position === null) unsealed.push(held);
  }
  return unsealed;
}
