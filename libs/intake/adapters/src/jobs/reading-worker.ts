import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import type { BullJobQueue } from '@wian/jobs';
import { PollLoop } from '@wian/kernel';
import type { ReadingPayload } from '@wian/intake-application';
import type { IntakeUseCases } from '../intake-use-cases.js';
import { removeLeftPlaces } from '../files/reading-place.js';
import type { ReadingFeed } from './reading-feed.js';

const sweepMillis = 60_000;

/** Reads letters in the background and sweeps up, at the start and every minute, readings that the queue has lost and what killed ones left. */
export class ReadingWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly sweeping: PollLoop;

  constructor(
    private readonly queue: BullJobQueue<ReadingPayload>,
    private readonly intake: IntakeUseCases,
    private readonly feed: ReadingFeed,
    private readonly onError: (error: unknown) => void,
  ) {
    this.sweeping = new PollLoop({
      pass: () => this.sweep(),
      onError,
      pollMillis: sweepMillis,
      maxBackoffMillis: sweepMillis,
    });
  }

  onApplicationBootstrap(): void {
    // Not awaited: without Redis letters are still taken in, confirmed and issued; only new readings wait.
    this.queue.process(({ payload }, tell) => this.intake.read.execute(payload, tell)).catch(this.onError);
    this.feed.start().catch(this.onError);
    this.sweeping.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    // Side by side: a sweep that waits for Redis ends when the queue gives up waiting.
    await Promise.all([this.sweeping.stop(), this.queue.close()]);
  }

  /** Always idle afterwards: what it added is read by the jobs, not by another sweep. */
  private async sweep(): Promise<boolean> {
    await this.intake.sweeper.sweep();
    await removeLeftPlaces(false);
    return false;
  }
}
