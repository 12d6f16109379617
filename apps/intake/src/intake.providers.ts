import type { Provider } from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import { CalendarReplica, GOVERNMENT_CALENDAR, OrgTreeReplica, PostReplica } from '@wian/directory-replica';
import {
  type IntakePorts,
  IntakeUseCases,
  MongoLetterContents,
  MongoLetterQueries,
  MongoRegisterQueries,
  ReadingFeed,
  ReadingStream,
  ReadingWorker,
  SandboxLetterReader,
} from '@wian/intake-adapters';
import type { ReadingPayload } from '@wian/intake-application';
import { BullJobQueue } from '@wian/jobs';
import { type Clock, type CommitLog, timeOfId, uuidV7 } from '@wian/kernel';
import { LOGGER, type Logger } from '@wian/observability';
import { CLOCK, COMMIT_LOG, WorkAtHand } from '@wian/service';
import type { Connection } from 'mongoose';
import type { IntakeConfig } from './config.js';

/** Made once with the others; nobody asks for it. */
const READING_WORK = Symbol('ReadingWork');
/** What intake knows of the directory. */
const DIRECTORY_COPIES = Symbol('DirectoryCopies');
type DirectoryCopies = Pick<IntakePorts, 'orgTree' | 'posts' | 'calendars'>;

type ReadingQueue = BullJobQueue<ReadingPayload>;

export const intakeProviders = ({ REDIS_URL, LETTER_TOOLS, APPROVAL_ABOVE }: IntakeConfig): Provider[] => [
  {
    provide: SandboxLetterReader,
    useFactory: (logger: Logger) => new SandboxLetterReader(LETTER_TOOLS ?? null, logReadersMistake(logger)),
    inject: [LOGGER],
  },
  {
    provide: BullJobQueue,
    useFactory: (connection: Connection, logger: Logger) => readingQueue(REDIS_URL, connection, logger),
    inject: [getConnectionToken(), LOGGER],
  },
  {
    provide: DIRECTORY_COPIES,
    useFactory: directoryCopies,
    inject: [OrgTreeReplica, PostReplica, CalendarReplica],
  },
  {
    provide: IntakeUseCases,
    useFactory: makeUseCases(APPROVAL_ABOVE),
    inject: [COMMIT_LOG, getConnectionToken(), BullJobQueue, DIRECTORY_COPIES, SandboxLetterReader, CLOCK, LOGGER],
  },
  { provide: ReadingFeed, useFactory: (queue: ReadingQueue) => new ReadingFeed(queue), inject: [BullJobQueue] },
  {
    provide: ReadingStream,
    useFactory: ({ access }: IntakeUseCases, feed: ReadingFeed) => new ReadingStream({ access, feed }),
    inject: [IntakeUseCases, ReadingFeed],
  },
  { provide: READING_WORK, useFactory: addReadingWork, inject: [WorkAtHand, getConnectionToken()] },
  {
    provide: ReadingWorker,
    useFactory: (queue: ReadingQueue, intake: IntakeUseCases, feed: ReadingFeed, logger: Logger) =>
      new ReadingWorker(queue, intake, feed, (error) =>
        logger.error({ error }, 'letters that wait, or what is read now, could not be looked for'),
      ),
    inject: [BullJobQueue, IntakeUseCases, ReadingFeed, LOGGER],
  },
];

const readingQueue = (redisUrl: string, { name }: Connection, logger: Logger): ReadingQueue =>
  new BullJobQueue({
    // Named after the database whose letters it reads, so that one Redis may serve several stacks.
    name: `${name}.reading`,
    redisUrl,
    // Each reads in a process of its own, and recognising pictures keeps a core busy.
    concurrency: 2,
    onError: (error, jobId) => logger.warn({ error, jobId }, 'a reading failed or Redis is away; it is tried again'),
  });

const logReadersMistake = (logger: Logger) => (error: unknown) =>
  logger.error({ error }, 'a letter is unreadable because of a mistake in the reader; mend it and read it again');

function addReadingWork(work: WorkAtHand, connection: Connection): void {
  const queries = new MongoLetterQueries(connection);
  work.addDated('letters to read', async () => {
    const [first] = await queries.waitingToBeRead({ limit: 1 });
    // A letter's id holds when it was registered.
    return first === undefined ? undefined : timeOfId(first);
  });
}

const directoryCopies = (orgTree: OrgTreeReplica, posts: PostReplica, calendars: CalendarReplica): DirectoryCopies => ({
  orgTree,
  posts,
  calendars: { current: async () => (await calendars.byId(GOVERNMENT_CALENDAR))?.calendar },
});

const makeUseCases =
  (approvalAbove: number) =>
  (
    log: CommitLog,
    connection: Connection,
    jobs: ReadingQueue,
    directory: DirectoryCopies,
    reader: SandboxLetterReader,
    clock: Clock,
    logger: Logger,
  ): IntakeUseCases =>
    new IntakeUseCases({
      approvalAbove,
      log,
      jobs,
      contents: new MongoLetterContents(connection),
      queries: new MongoLetterQueries(connection),
      lines: new MongoRegisterQueries(connection),
      ...directory,
      reader,
      clock,
      ids: uuidV7,
      onLostJob: (error) => logger.warn({ error }, 'a reading could not be queued; the sweeper adds it'),
      onLostOpening: (error) => logger.warn({ error }, 'a letter was opened, but that could not be noted'),
    });
