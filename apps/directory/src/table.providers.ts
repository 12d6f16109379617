import type { BeforeApplicationShutdown, OnApplicationBootstrap, Provider } from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import { SandboxTableReader, tablesOf, type Tables } from '@wian/directory-adapters';
import { ChangeImports, ExportDirectory, ReceiveTable } from '@wian/directory-application';
import type { Clock, CommitLog } from '@wian/kernel';
import { LOGGER, type Logger } from '@wian/observability';
import { CLOCK, COMMIT_LOG, WorkAtHand } from '@wian/service';
import type { Connection } from 'mongoose';

const TABLES = Symbol('Tables');
const RUNNING_IMPORTS = Symbol('RunningImports');

/** Imports go on as long as the application runs. */
class RunningImports implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(private readonly tables: Tables) {}

  onApplicationBootstrap(): void {
    this.tables.runner.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.tables.runner.stop();
  }
}

function makeTables(
  connection: Connection,
  log: CommitLog,
  reader: SandboxTableReader,
  clock: Clock,
  work: WorkAtHand,
  logger: Logger,
): Tables {
  const onError = (error: unknown, importId?: string) =>
    logger.error({ error, importId }, 'an import could not go on; it is tried again');
  const tables = tablesOf({ connection, log, clock, reader, onError });
  work.add('open imports', async () => (await tables.queries.open(1)).length);
  return tables;
}

/** From a spreadsheet to units and posts, and back. */
export const tableProviders: Provider[] = [
  {
    provide: SandboxTableReader,
    useFactory: (logger: Logger) =>
      new SandboxTableReader((error) => logger.error({ error }, 'the reader of tables has a fault')),
    inject: [LOGGER],
  },
  {
    provide: TABLES,
    useFactory: makeTables,
    inject: [getConnectionToken(), COMMIT_LOG, SandboxTableReader, CLOCK, WorkAtHand, LOGGER],
  },
  { provide: RUNNING_IMPORTS, useFactory: (tables: Tables) => new RunningImports(tables), inject: [TABLES] },
  { provide: ReceiveTable, useFactory: ({ receive }: Tables) => receive, inject: [TABLES] },
  { provide: ChangeImports, useFactory: ({ imports }: Tables) => imports, inject: [TABLES] },
  { provide: ExportDirectory, useFactory: ({ exported }: Tables) => exported, inject: [TABLES] },
];
