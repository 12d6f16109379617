import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { BeforeApplicationShutdown, OnApplicationBootstrap, Provider } from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import { uuidV7 } from '@wian/kernel';
import { LOGGER, type Logger, Metrics } from '@wian/observability';
import {
  CheckpointFile,
  checkpointKeys,
  type CheckpointKeys,
  Checkpointer,
  MongoCommitStore,
  MongoLeaseStore,
  signedBatches,
} from '@wian/persistence';
import type { Connection } from 'mongoose';
import { checkpointFigures } from './log-figures.js';
import type { ServiceConfig } from './service-config.js';

/** Where a service's checkpoints are kept and who signs them. */
interface Checkpointing {
  readonly service: string;
  readonly file: CheckpointFile;
  readonly keys: CheckpointKeys;
  readonly everyMillis: number;
}

/** The service's checkpoints as its log is verified with them. */
export class KeptCheckpoints {
  constructor(private readonly setting: Checkpointing | undefined) {}

  get configured(): boolean {
    return this.setting !== undefined;
  }

  /** Who signs, and whose signatures count; null where nothing is signed. */
  get keys(): CheckpointKeys | null {
    return this.setting?.keys ?? null;
  }

  /** Read anew at each call; nothing signed where none are configured. */
  async read() {
    if (!this.setting) return { unreadable: 0 };
    const { service, file, keys } = this.setting;
    const { checkpoints, unreadable } = await file.read();
    return { unreadable, signed: signedBatches(checkpoints, service, keys) };
  }
}

class RunningCheckpointer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(private readonly checkpointer: Checkpointer | undefined) {}

  onApplicationBootstrap(): void {
    this.checkpointer?.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.checkpointer?.stop();
  }
}

const CHECKPOINTING = Symbol('Checkpointing');

type Signing = [MongoCommitStore, Connection, Logger, Metrics];

export const checkpointProviders = (service: string, config: ServiceConfig): Provider[] => [
  { provide: CHECKPOINTING, useFactory: (logger: Logger) => checkpointing(service, config, logger), inject: [LOGGER] },
  {
    provide: KeptCheckpoints,
    useFactory: (setting: Checkpointing | undefined) => new KeptCheckpoints(setting),
    inject: [CHECKPOINTING],
  },
  {
    provide: RunningCheckpointer,
    useFactory: (setting: Checkpointing | undefined, ...[store, own, logger, metrics]: Signing) => {
      // Also where nothing is signed, so that this can be seen.
      const onLook = checkpointFigures(metrics);
      return new RunningCheckpointer(setting && makeCheckpointer(setting, { store, own, logger, onLook }));
    },
    inject: [CHECKPOINTING, MongoCommitStore, getConnectionToken(), LOGGER, Metrics],
  },
];

/** Undefined where none are wanted; throws where only half of it is told or the key cannot be used. */
export function checkpointing(
  service: string,
  config: Pick<ServiceConfig, 'LOG_CHECKPOINT_FOLDER' | 'LOG_CHECKPOINT_KEY_FILE' | 'LOG_CHECKPOINT_SECONDS'>,
  logger: Pick<Logger, 'warn'>,
): Checkpointing | undefined {
  const { LOG_CHECKPOINT_FOLDER: folder, LOG_CHECKPOINT_KEY_FILE: keyFile } = config;
  if (folder === undefined && keyFile === undefined) {
    logger.warn(
      'the log is not signed: nobody would notice if its end was cut off; set LOG_CHECKPOINT_FOLDER and _KEY_FILE',
    );
    return undefined;
  }
  if (folder === undefined || keyFile === undefined) {
    throw new Error(
      `expected LOG_CHECKPOINT_FOLDER and LOG_CHECKPOINT_KEY_FILE, found only ${folder === undefined ? 'the key file' : 'the folder'}: ` +
        'set both, or neither; see docs/how-to/prove-the-log.md',
    );
  }
  const file = new CheckpointFile(join(folder, `${service}.jsonl`));
  return { service, file, keys: keysIn(keyFile), everyMillis: config.LOG_CHECKPOINT_SECONDS * 1_000 };
}

function keysIn(file: string): CheckpointKeys {
  try {
    return checkpointKeys(readFileSync(file, 'utf8'));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`LOG_CHECKPOINT_KEY_FILE ${file} cannot be used: ${why}`, { cause });
  }
}

interface CheckpointerParts {
  readonly store: MongoCommitStore;
  readonly own: Connection;
  readonly logger: Logger;
  readonly onLook: ReturnType<typeof checkpointFigures>;
}

const makeCheckpointer = (
  { service, file, keys, everyMillis }: Checkpointing,
  { store, own, logger, onLook }: CheckpointerParts,
): Checkpointer =>
  new Checkpointer({
    service,
    owner: `${hostname()}-${process.pid}-${uuidV7.next()}`,
    store,
    leases: new MongoLeaseStore(own),
    file,
    keys,
    everyMillis,
    onLook,
    onError: (error) => logger.error({ error }, 'the log could not be signed; it is tried again'),
  });
