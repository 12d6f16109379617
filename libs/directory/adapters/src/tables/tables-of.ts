import {
  ApplyImport,
  ChangeImports,
  ExportDirectory,
  ImportRunner,
  PlanImport,
  ReceiveTable,
  UndoImport,
  type TableReader,
} from '@wian/directory-application';
import type { Clock, CommitLog } from '@wian/kernel';
import type { Connection } from 'mongoose';
import { MongoImportPages } from '../mongo/mongo-import-pages.js';
import { MongoDirectoryWalk, MongoImportQueries } from '../mongo/mongo-import-queries.js';
import { MongoRecordedDirectory } from '../mongo/mongo-recorded-directory.js';

interface Parts {
  readonly connection: Connection;
  readonly log: CommitLog;
  readonly clock: Clock;
  readonly reader: TableReader;
  readonly onError: (error: unknown, importId?: string) => void;
}

export type Tables = ReturnType<typeof tablesOf>;

/** Everything that takes tables in and gives them out, on one database. */
export function tablesOf({ connection, log, clock, reader, onError }: Parts) {
  const recorded = new MongoRecordedDirectory(connection);
  const queries = new MongoImportQueries(connection);
  const parts = { log, clock, recorded, pages: new MongoImportPages(connection) };
  const runner = new ImportRunner({
    ...{ log, clock, queries, onError },
    plan: new PlanImport(parts),
    apply: new ApplyImport(parts),
    undo: new UndoImport(parts),
  });
  const wake = () => runner.wake();
  return {
    runner,
    queries,
    receive: new ReceiveTable({ ...parts, reader, wake }),
    imports: new ChangeImports({ ...parts, queries, wake }),
    exported: new ExportDirectory(new MongoDirectoryWalk(connection), recorded),
  };
}
