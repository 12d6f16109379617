import type { Provider } from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import { MongoReceiptStore, MongoTaskQueries } from '@wian/assignment-adapters';
import { ReadTasks, RecordReceipts, TakeTaskStep } from '@wian/assignment-application';
import { OrgTreeReplica } from '@wian/directory-replica';
import type { Clock, CommitLog } from '@wian/kernel';
import { LOGGER, type Logger } from '@wian/observability';
import { CLOCK, COMMIT_LOG } from '@wian/service';
import type { Connection } from 'mongoose';

function makeReceipts(connection: Connection, clock: Clock, logger: Logger): RecordReceipts {
  return new RecordReceipts(new MongoReceiptStore(connection), clock, (error, taskId) =>
    logger.warn({ error, taskId }, 'a task was opened, but that could not be noted'),
  );
}

/** What is done with tasks, and what is known of them. */
export const taskProviders: Provider[] = [
  {
    provide: TakeTaskStep,
    useFactory: (log: CommitLog, directory: OrgTreeReplica, clock: Clock) => new TakeTaskStep(log, directory, clock),
    inject: [COMMIT_LOG, OrgTreeReplica, CLOCK],
  },
  {
    provide: ReadTasks,
    useFactory: (log: CommitLog, connection: Connection, directory: OrgTreeReplica, clock: Clock) =>
      new ReadTasks(log, new MongoTaskQueries(connection), directory, clock),
    inject: [COMMIT_LOG, getConnectionToken(), OrgTreeReplica, CLOCK],
  },
  { provide: RecordReceipts, useFactory: makeReceipts, inject: [getConnectionToken(), CLOCK, LOGGER] },
];
