import { type LeaseStore, PollLoop } from '@wian/kernel';
import type { CommitStore } from '../commit-log/commit-store.port.js';
import { type Checkpoint, type CheckpointKeys, signCheckpoint } from './checkpoint.js';
import type { CheckpointFile } from './checkpoint-file.js';

export interface CheckpointerOptions {
  readonly service: string;
  /** Name of this process among the service's replicas. */
  readonly owner: string;
  readonly store: Pick<CommitStore, 'lastBatch' | 'batchesAfter'>;
  readonly leases: LeaseStore;
  readonly file: CheckpointFile;
  readonly keys: CheckpointKeys;
  readonly everyMillis: number;
  readonly onError: (error: unknown) => void;
  /** Told of every look at the log by whoever signs: it is signed to its end, or it is not what was signed before. */
  readonly onLook?: (found: 'signed' | 'refused') => void;
}

const LEASE = 'checkpoints';

/** Signs the end of the log from time to time, where it has grown; one replica at a time. */
export class Checkpointer {
  private readonly loop: PollLoop;

  constructor(private readonly options: CheckpointerOptions) {
    const { everyMillis, onError } = options;
    const pass = async () => (await this.pass(), false);
    this.loop = new PollLoop({ pass, pollMillis: everyMillis, maxBackoffMillis: everyMillis, onError });
  }

  start(): void {
    this.loop.start();
  }

  async stop(): Promise<void> {
    await this.loop.stop();
    await this.options.leases.release({ name: LEASE, owner: this.options.owner, term: 0 });
  }

  /**
   * One pass. A log that no longer holds what was signed last is never signed again: that would hide what was lost.
   * It throws then, and with it every pass, until somebody has looked.
   */
  async pass(): Promise<void> {
    const { service, owner, store, leases, file, keys, everyMillis, onLook } = this.options;
    if (!(await leases.acquire(LEASE, owner, everyMillis * 2))) return;
    const last = (await file.read()).checkpoints.at(-1);
    if (last) await this.refuseOther(last);
    const batch = await store.lastBatch();
    if (batch && batch.number !== last?.batch) await file.add(signCheckpoint(service, batch, keys, new Date()));
    onLook?.('signed');
  }

  private async refuseOther({ service, batch, position, hash, at }: Checkpoint): Promise<void> {
    const [found] = await this.options.store.batchesAfter(batch - 1, 1);
    if (found?.number === batch && found.hash === hash) return;
    this.options.onLook?.('refused');
    throw new Error(
      `the log of ${service} does not hold what was signed at ${at}, position ${position}: it was cut off or rewritten, ` +
        `or an older copy was restored. Nothing more is signed; 'wian audit verify --service ${service}' says where`,
    );
  }
}
