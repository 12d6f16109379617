import type { Provider } from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import { contentKinds, MongoReceiptStore, MongoTaskFiles, MongoTaskQueries } from '@wian/assignment-adapters';
import {
  ClockStarter,
  ReadTasks,
  RecordReceipts,
  StepSurroundings,
  TakeStepsOnMany,
  TakeTaskStep,
  TaskFiles,
} from '@wian/assignment-application';
import { OrgTreeReplica, PostReplica } from '@wian/directory-replica';
import type { Clock, CommitLog } from '@wian/kernel';
import { LOGGER, type Logger } from '@wian/observability';
import { MongoCommitStore } from '@wian/persistence';
import { CLOCK, COMMIT_LOG } from '@wian/service';
import type { Connection } from 'mongoose';
import type { AssignmentConfig } from './config.js';

function makeReceipts(connection: Connection, clock: Clock, logger: Logger): RecordReceipts {
  return new RecordReceipts(new MongoReceiptStore(connection), clock, (error, taskId) =>
    logger.warn({ error, taskId }, 'a task was opened, but that could not be noted'),
  );
}

type SurroundingParts = [CommitLog, Connection, OrgTreeReplica, PostReplica, ClockStarter];
type ReadingParts = [CommitLog, Connection, OrgTreeReplica, StepSurroundings, Clock];

const makeSurroundings = (
  [log, connection, directory, posts, clocks]: SurroundingParts,
  undoSeconds: number,
): StepSurroundings => {
  const [history, files] = [new MongoCommitStore(connection), new MongoTaskFiles(connection)];
  return new StepSurroundings({ log, history, directory, posts, files, clocks, undoSeconds });
};

/** What is done with tasks, and what is known of them. */
export const taskProviders = ({ UNDO_SECONDS: undoSeconds }: AssignmentConfig): Provider[] => [
  {
    provide: StepSurroundings,
    useFactory: (...parts: SurroundingParts) => makeSurroundings(parts, undoSeconds),
    inject: [COMMIT_LOG, getConnectionToken(), OrgTreeReplica, PostReplica, ClockStarter],
  },
  {
    provide: TakeTaskStep,
    useFactory: (log: CommitLog, surroundings: StepSurroundings, clock: Clock) =>
      new TakeTaskStep(log, surroundings, clock),
    inject: [COMMIT_LOG, StepSurroundings, CLOCK],
  },
  {
    provide: TakeStepsOnMany,
    useFactory: (log: CommitLog, surroundings: StepSurroundings, one: TakeTaskStep, clock: Clock) =>
      new TakeStepsOnMany(log, surroundings, one, clock),
    inject: [COMMIT_LOG, StepSurroundings, TakeTaskStep, CLOCK],
  },
  {
    provide: TaskFiles,
    useFactory: (log: CommitLog, connection: Connection, clock: Clock) =>
      new TaskFiles(log, new MongoTaskFiles(connection), contentKinds, clock),
    inject: [COMMIT_LOG, getConnectionToken(), CLOCK],
  },
  {
    provide: ReadTasks,
    useFactory: (...[log, connection, directory, surroundings, clock]: ReadingParts) =>
      new ReadTasks(log, new MongoTaskQueries(connection), directory, surroundings, clock),
    inject: [COMMIT_LOG, getConnectionToken(), OrgTreeReplica, StepSurroundings, CLOCK],
  },
  { provide: RecordReceipts, useFactory: makeReceipts, inject: [getConnectionToken(), CLOCK, LOGGER] },
];
