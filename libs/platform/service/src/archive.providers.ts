import { hostname } from 'node:os';
import type { Provider } from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import { uuidV7 } from '@wian/kernel';
import {
  ArchivedLog,
  ArchiveFiles,
  Archiver,
  type CheckpointKeys,
  MongoArchiveStore,
  MongoCommitStore,
  MongoLeaseStore,
} from '@wian/persistence';
import type { Connection } from 'mongoose';
import { KeptCheckpoints } from './checkpoints.providers.js';
import type { ServiceConfig } from './service-config.js';

/** Injection token of the service's `Archiver`; its value is null where it has no archive, or no key to sign with. */
export const ARCHIVER = Symbol('Archiver');

/** The log as it is looked back upon, and who moves its old part out of the database. */
export const archiveProviders = (service: string, config: ServiceConfig): Provider[] => [
  {
    provide: ArchivedLog,
    useFactory: (own: Connection, store: MongoCommitStore, { keys }: KeptCheckpoints) =>
      archivedLogOf(own, { store, folder: config.LOG_ARCHIVE_FOLDER, keys }),
    inject: [getConnectionToken(), MongoCommitStore, KeptCheckpoints],
  },
  {
    provide: ARCHIVER,
    useFactory: (own: Connection, store: MongoCommitStore, { keys }: KeptCheckpoints) =>
      keys === null || config.LOG_ARCHIVE_FOLDER === undefined
        ? null
        : new Archiver({
            service,
            owner: `${hostname()}-${process.pid}-${uuidV7.next()}`,
            store,
            archive: new MongoArchiveStore(own),
            leases: new MongoLeaseStore(own),
            folder: config.LOG_ARCHIVE_FOLDER,
            keys,
          }),
    inject: [getConnectionToken(), MongoCommitStore, KeptCheckpoints],
  },
];

interface Place {
  readonly store: MongoCommitStore;
  readonly folder: string | undefined;
  /** null: signatures are not asked for. */
  readonly keys: CheckpointKeys | null;
}

/** The whole log of a database, archived or not. */
export const archivedLogOf = (own: Connection, { store, folder, keys }: Place): ArchivedLog =>
  new ArchivedLog(store, new MongoArchiveStore(own), folder === undefined ? undefined : new ArchiveFiles(folder, keys));
