import type { BeforeApplicationShutdown, OnApplicationBootstrap, Provider } from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import { MongoCascadeQueries, MongoTaskQueries } from '@wian/assignment-adapters';
import {
  AdvanceCascade,
  CascadeRunner,
  ConfirmCascade,
  ReadCascades,
  ReadTasks,
  RequestCascade,
  TakeTaskStep,
} from '@wian/assignment-application';
import { OrgTreeReplica } from '@wian/directory-replica';
import type { Clock, CommitLog } from '@wian/kernel';
import { LOGGER, type Logger } from '@wian/observability';
import { CLOCK, COMMIT_LOG } from '@wian/service';
import type { Connection } from 'mongoose';

/** Runs as long as the application does. */
class RunningCascades implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(private readonly runner: CascadeRunner) {}

  onApplicationBootstrap(): void {
    this.runner.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.runner.stop();
  }
}

function makeRunner(
  log: CommitLog,
  directory: OrgTreeReplica,
  clock: Clock,
  connection: Connection,
  logger: Logger,
): CascadeRunner {
  return new CascadeRunner({
    queries: new MongoCascadeQueries(connection),
    advance: new AdvanceCascade(log, directory, clock),
    onError: (error, cascadeId) => logger.error({ error, cascadeId }, 'a cascade could not go on; it is tried again'),
  });
}

export const assignmentProviders: Provider[] = [
  {
    provide: CascadeRunner,
    useFactory: makeRunner,
    inject: [COMMIT_LOG, OrgTreeReplica, CLOCK, getConnectionToken(), LOGGER],
  },
  {
    provide: RunningCascades,
    useFactory: (runner: CascadeRunner) => new RunningCascades(runner),
    inject: [CascadeRunner],
  },
  {
    provide: RequestCascade,
    useFactory: (log: CommitLog, runner: CascadeRunner) => new RequestCascade(log, () => runner.wake()),
    inject: [COMMIT_LOG, CascadeRunner],
  },
  {
    provide: ConfirmCascade,
    useFactory: (log: CommitLog, directory: OrgTreeReplica, clock: Clock, runner: CascadeRunner) =>
      new ConfirmCascade(log, directory, clock, () => runner.wake()),
    inject: [COMMIT_LOG, OrgTreeReplica, CLOCK, CascadeRunner],
  },
  {
    provide: TakeTaskStep,
    useFactory: (log: CommitLog, clock: Clock) => new TakeTaskStep(log, clock),
    inject: [COMMIT_LOG, CLOCK],
  },
  {
    provide: ReadTasks,
    useFactory: (log: CommitLog, connection: Connection, directory: OrgTreeReplica, clock: Clock) =>
      new ReadTasks(log, new MongoTaskQueries(connection), directory, clock),
    inject: [COMMIT_LOG, getConnectionToken(), OrgTreeReplica, CLOCK],
  },
  {
    provide: ReadCascades,
    useFactory: (log: CommitLog, connection: Connection, directory: OrgTreeReplica, clock: Clock) =>
      new ReadCascades(log, new MongoTaskQueries(connection), directory, clock),
    inject: [COMMIT_LOG, getConnectionToken(), OrgTreeReplica, CLOCK],
  },
];
