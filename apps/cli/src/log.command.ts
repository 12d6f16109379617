import { DomainError } from '@wian/kernel';
import type { Command } from 'commander';
import { CliError } from './cli-error.js';
import { withExample } from './command-parts.js';
import { addArchive } from './log-archive.command.js';
import { serviceNamed } from './logged-services.js';
import type { OpenSession } from './program.js';

interface NewEpochOptions {
  readonly service: string;
  readonly mongo?: string;
  readonly kafka?: string;
  readonly fromNothing?: boolean;
}

export function addLog(program: Command, open: OpenSession): void {
  const log = program
    .command('log')
    .description('repair the log of a service, and move its old part out of the database');
  withExample(log, 'log archive --before 2025-01-01');
  addArchive(log, open);
  const newEpoch = log
    .command('new-epoch')
    .description(
      'after a restored backup: publish again what the topics know better than the database, and tell what is lost',
    )
    .requiredOption('--service <service>', 'the service, of which no replica may run')
    .option('--mongo <url>', "its own database (default: MONGO_URL, else the local stack's)")
    .option('--kafka <brokers>', "host:port, separated by commas (default: KAFKA_BROKERS, else the local stack's)")
    .option('--from-nothing', 'the database is the right one, though it holds nothing of what the topics hold');
  withExample(newEpoch, 'log new-epoch --service directory').action(
    async (options: NewEpochOptions, command: Command) => {
      const session = open(command);
      const service = serviceNamed(options.service);
      const { env } = session.terminal;
      const begun = await begin(service, {
        mongo: options.mongo ?? env.MONGO_URL ?? `mongodb://127.0.0.1:27117/wian_${service}?directConnection=true`,
        kafka: options.kafka ?? env.KAFKA_BROKERS ?? '127.0.0.1:29092',
        fromNothing: options.fromNothing ?? false,
        archiveFolder: env.LOG_ARCHIVE_FOLDER,
      });
      session.show(begun, () => `${service}: ${textOf(begun)}`);
      if (begun.lost.length > 0)
        session.note(
          'what is lost came after the backup: enter it again; tasks and notices that others had made of it stay',
        );
    },
  );
}

/** Of a log that no topic is ahead of. */
const NONE = { epoch: null, after: null, republished: 0, lost: [] };

type Begun = Awaited<ReturnType<typeof begin>>;

function textOf({ epoch, after, republished, lost }: Begun): string {
  if (epoch === null) return 'no topic is ahead of its log, which goes on as it is';
  const head = `epoch ${epoch} begins behind position ${after}; ${republished} published again`;
  return [head, ...lost.map((id) => `lost: ${id}`)].join('\n');
}

interface Where {
  readonly mongo: string;
  readonly kafka: string;
  readonly fromNothing: boolean;
  readonly archiveFolder: string | undefined;
}

/** The only command that speaks to the servers themselves: the service that would do it may not run meanwhile. */
async function begin(service: string, { mongo, kafka, ...more }: Where) {
  // Loaded here and not with the program, which speaks HTTP in all its other commands.
  const { openLogOf, startNewEpoch } = await import('@wian/service');
  const { isLogUnavailable, KafkaMessageLog } = await import('@wian/messaging');
  const { isStoreUnavailable } = await import('@wian/persistence');
  const connection = await openLogOf(mongo).catch((error: unknown) => {
    throw error instanceof DomainError ? explained(error, false) : away('the database (--mongo, MONGO_URL)', error);
  });
  const log = new KafkaMessageLog({ brokers: kafka.split(','), clientId: 'wian-cli' });
  try {
    return await startNewEpoch({ service, connection, log, ...more });
  } catch (error) {
    if (error instanceof DomainError && error.code === 'LOG.NOT_BEHIND') return NONE;
    throw explained(error, isStoreUnavailable(error) || isLogUnavailable(error));
  } finally {
    await log.close();
    await connection.close();
  }
}

/** What went wrong, for people; what nobody expected stays as it is: it is a fault of ours. */
export function explained(error: unknown, isAway: boolean): unknown {
  if (error instanceof DomainError) return new CliError(error.code, error.message);
  return isAway ? away('database and Kafka (--kafka, KAFKA_BROKERS)', error) : error;
}

/** Never names a URL, which may hold a password. */
const away = (servers: string, error: unknown) =>
  new CliError(
    'LOG.SERVERS_AWAY',
    `${servers} should have answered: ${error instanceof Error ? error.message : String(error)}`,
  );
