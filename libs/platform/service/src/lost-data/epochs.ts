import { defineInternalEvent } from '@wian/contracts';
import { type Commit, unwrap, uuidV7 } from '@wian/kernel';
import type { EpochStart } from '@wian/messaging';
import { type CommitStore, EventTypes, MongoCommitLog } from '@wian/persistence';
import type { Connection } from 'mongoose';
import { z } from 'zod';

/** Kept in the log itself, so that the audit sees where an epoch began and what the one before lost. */
export const epochStarted = defineInternalEvent(
  'log.epoch-started',
  z.object({ epoch: z.int(), after: z.int(), republished: z.int(), lost: z.array(z.string()) }),
);
export type EpochStarted = z.infer<typeof epochStarted.data>;

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

/** Commits, unsealed, that an epoch began. */
export async function recordEpoch(connection: Connection, service: string, data: EpochStarted): Promise<void> {
  const log = commitLogOf(connection);
  const aggregateId = idOf(service);
  const expectedVersion = (await log.load('log', aggregateId))?.version ?? 0;
  const { epoch, after } = data;
  const state: LogState = { ...data, epochs: [...(await epochsOf(connection, service)), { epoch, after }] };
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
