import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import type { BullJobQueue } from '@wian/jobs';
import { PollLoop } from '@wian/kernel';
import type { OwedDeliveries, SendDelivery, SendingPayload } from '@wian/notification-application';

const SWEEP_MILLIS = 5_000;

export interface SendingParts {
  readonly queue: BullJobQueue<SendingPayload>;
  readonly owed: OwedDeliveries;
  readonly send: SendDelivery;
  /** Ends the connections to the mail server. */
  readonly closeChannel: () => void;
  readonly onError: (error: unknown) => void;
}

/** Sends in the background; what is planned is put into the queue at once, what is owed at the start and every few seconds. */
export class SendingWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly sweeping: PollLoop;

  constructor(private readonly parts: SendingParts) {
    const { owed, onError } = parts;
    this.sweeping = new PollLoop({
      // Always idle afterwards: what was added is worked off by the jobs, not by another sweep.
      pass: async () => (await owed.sweep()) < 0,
      onError,
      pollMillis: SWEEP_MILLIS,
    });
  }

  onApplicationBootstrap(): void {
    const { queue, send, onError } = this.parts;
    // Not awaited: without Redis notices are still planned and read; only mails wait.
    queue.process(({ payload }) => send.handle(payload.deliveryId)).catch(onError);
    this.sweeping.start();
  }

  /** Not awaited: who plans waits neither for Redis nor fails with it. */
  planned(deliveryIds: readonly string[]): void {
    this.parts.owed.planned(deliveryIds).catch(this.parts.onError);
  }

  async beforeApplicationShutdown(): Promise<void> {
    // At once, since a sweep that waits for Redis ends only when the queue does.
    await Promise.all([this.sweeping.stop(), this.parts.queue.close()]);
    this.parts.closeChannel();
  }
}
