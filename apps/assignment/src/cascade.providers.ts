import { hostname } from 'node:os';
import type { Provider } from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import {
  MongoCascadeQueries,
  MongoFollowUpQueries,
  MongoPassQueries,
  MongoReceiptStore,
  MongoRollUpStore,
  MongoTaskQueries,
} from '@wian/assignment-adapters';
import {
  AdvanceCascade,
  AmendCascade,
  CascadeRunner,
  ClockStarter,
  ConfirmCascade,
  EndCascade,
  ReadCascades,
  RequestCascade,
  RunPass,
  SteerCascade,
} from '@wian/assignment-application';
import { OrgTreeReplica } from '@wian/directory-replica';
import { type Clock, type CommitLog, uuidV7 } from '@wian/kernel';
import { LOGGER, type Logger } from '@wian/observability';
import { MongoLeaseStore } from '@wian/persistence';
import { CLOCK, COMMIT_LOG, WorkAtHand } from '@wian/service';
import type { Connection } from 'mongoose';
import { Running } from './running.js';

const RUNNING_CASCADES = Symbol('RunningCascades');

type AdvanceParts = [CommitLog, Connection, OrgTreeReplica, ClockStarter, Clock];

function makeAdvance(...[log, connection, directory, clocks, clock]: AdvanceParts): AdvanceCascade {
  const passes = new RunPass(log, new MongoPassQueries(connection), directory, clocks, clock);
  return new AdvanceCascade(log, directory, clocks, passes, clock);
}

function makeRunner(advance: AdvanceCascade, connection: Connection, work: WorkAtHand, logger: Logger): CascadeRunner {
  const queries = new MongoCascadeQueries(connection);
  work.add('open cascades', async () => (await queries.open(1)).length);
  return new CascadeRunner({
    queries,
    advance,
    leases: new MongoLeaseStore(connection),
    owner: `${hostname()}-${process.pid}-${uuidV7.next()}`,
    onError: (error, cascadeId) => logger.error({ error, cascadeId }, 'a cascade could not go on; it is tried again'),
  });
}

/** From a directive to its tasks. */
export const cascadeProviders: Provider[] = [
  {
    provide: AdvanceCascade,
    useFactory: makeAdvance,
    inject: [COMMIT_LOG, getConnectionToken(), OrgTreeReplica, ClockStarter, CLOCK],
  },
  {
    provide: CascadeRunner,
    useFactory: makeRunner,
    inject: [AdvanceCascade, getConnectionToken(), WorkAtHand, LOGGER],
  },
  {
    provide: RUNNING_CASCADES,
    useFactory: (runner: CascadeRunner) => new Running(runner),
    inject: [CascadeRunner],
  },
  {
    provide: RequestCascade,
    useFactory: (log: CommitLog, runner: CascadeRunner) => new RequestCascade(log, () => runner.wake()),
    inject: [COMMIT_LOG, CascadeRunner],
  },
  {
    provide: AmendCascade,
    useFactory: (log: CommitLog, runner: CascadeRunner) => new AmendCascade(log, () => runner.wake()),
    inject: [COMMIT_LOG, CascadeRunner],
  },
  {
    provide: EndCascade,
    useFactory: (log: CommitLog, runner: CascadeRunner) => new EndCascade(log, () => runner.wake()),
    inject: [COMMIT_LOG, CascadeRunner],
  },
  {
    provide: SteerCascade,
    useFactory: (log: CommitLog, clock: Clock, runner: CascadeRunner) =>
      new SteerCascade(log, clock, () => runner.wake()),
    inject: [COMMIT_LOG, CLOCK, CascadeRunner],
  },
  {
    provide: ConfirmCascade,
    useFactory: (log: CommitLog, directory: OrgTreeReplica, clock: Clock, runner: CascadeRunner) =>
      new ConfirmCascade(log, directory, clock, () => runner.wake()),
    inject: [COMMIT_LOG, OrgTreeReplica, CLOCK, CascadeRunner],
  },
  {
    provide: ReadCascades,
    useFactory: (log: CommitLog, connection: Connection, directory: OrgTreeReplica, clock: Clock) =>
      new ReadCascades({
        log,
        queries: new MongoTaskQueries(connection),
        followUp: new MongoFollowUpQueries(connection),
        rollUps: new MongoRollUpStore(connection),
        receipts: new MongoReceiptStore(connection),
        directory,
        clock,
      }),
    inject: [COMMIT_LOG, getConnectionToken(), OrgTreeReplica, CLOCK],
  },
];
