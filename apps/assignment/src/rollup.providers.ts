import { hostname } from 'node:os';
import type { Provider } from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import { MongoFollowUpQueries, MongoRollUpStore } from '@wian/assignment-adapters';
import {
  type FollowUpNeeds,
  ReadBlockers,
  ReadUnanswered,
  RollUpEngine,
  RollUpTasks,
} from '@wian/assignment-application';
import { OrgTreeReplica } from '@wian/directory-replica';
import { type Clock, type CommitLog, uuidV7 } from '@wian/kernel';
import { LOGGER, type Logger } from '@wian/observability';
import { ArchivedLog, MongoLeaseStore } from '@wian/persistence';
import { CLOCK, COMMIT_LOG, WorkAtHand } from '@wian/service';
import type { Connection } from 'mongoose';
import type { AssignmentConfig } from './config.js';
import { Running } from './running.js';

const RUNNING_ROLL_UPS = Symbol('RunningRollUps');

type EngineParts = [Connection, ArchivedLog, OrgTreeReplica, WorkAtHand, Logger];

function makeEngine([connection, changes, directory, work, logger]: EngineParts, pollMillis: number): RollUpEngine {
  const store = new MongoRollUpStore(connection);
  work.add('commits to roll up', async () => (await changes.changedAfter(await store.cursor(), 1)).length);
  return new RollUpEngine({
    rollUp: new RollUpTasks(changes, store, directory),
    leases: new MongoLeaseStore(connection),
    owner: `${hostname()}-${process.pid}-${uuidV7.next()}`,
    onError: (error) => logger.error({ error }, 'figures could not be brought up to the log; it is tried again'),
    pollMillis,
  });
}

type FollowUpParts = [CommitLog, Connection, OrgTreeReplica, Clock];
const FOLLOW_UP = [COMMIT_LOG, getConnectionToken(), OrgTreeReplica, CLOCK];

const needsOf = ([log, connection, directory, clock]: FollowUpParts): FollowUpNeeds => ({
  log,
  queries: new MongoFollowUpQueries(connection),
  rollUps: new MongoRollUpStore(connection),
  directory,
  clock,
});

/** The figures of cascades, kept up to the log, and what is read by them. */
export const rollUpProviders = ({ ROLL_UP_MILLIS }: AssignmentConfig): Provider[] => [
  {
    provide: RUNNING_ROLL_UPS,
    useFactory: (...parts: EngineParts) => new Running(makeEngine(parts, ROLL_UP_MILLIS)),
    inject: [getConnectionToken(), ArchivedLog, OrgTreeReplica, WorkAtHand, LOGGER],
  },
  {
    provide: ReadUnanswered,
    useFactory: (...parts: FollowUpParts) => new ReadUnanswered(needsOf(parts)),
    inject: FOLLOW_UP,
  },
  {
    provide: ReadBlockers,
    useFactory: (...parts: FollowUpParts) => new ReadBlockers(needsOf(parts)),
    inject: FOLLOW_UP,
  },
];
