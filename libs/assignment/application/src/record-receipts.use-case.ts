import type { CloudEvent, Delivery, Task } from '@wian/contracts';
import type { Clock } from '@wian/kernel';
import type { Receipt, ReceiptStore } from './ports.js';

/** Takes note of what the channels tell, and of who opens a task. Facts only: no task changes by it. */
export class RecordReceipts {
  constructor(
    private readonly store: ReceiptStore,
    private readonly clock: Clock,
    private readonly onError: (error: unknown, taskId: string) => void,
  ) {}

  async fromDeliveries(kind: Receipt['kind'], events: readonly CloudEvent<Delivery>[]): Promise<void> {
    await this.store.record(
      events.map(({ data: { deliveryId, ...rest } }) => ({
        ...rest,
        id: `${deliveryId}:${kind}`,
        kind,
        personId: null,
      })),
    );
  }

  /**
   * Only an opening by an incumbent of the unit that owes the task is a receipt. Returns at once: whoever reads a task
   * does not wait for it, and a failure is only told to `onError`. `units`: where the reader holds a post.
   */
  noteOpening(task: Task, reader: { readonly personId: string; readonly units: readonly string[] }): void {
    const { taskId, directiveId, unitId } = task;
    const { personId, units } = reader;
    if (!personId.startsWith('person_') || !units.includes(unitId)) return;
    const at = this.clock.now().toISOString();
    const whose = { taskId, directiveId, unitId, postId: null, personId };
    const receipt = { id: `${taskId}:opened:${personId}`, kind: 'opened', channel: 'web', at, ...whose } as const;
    this.store.recordFirst(receipt).catch((error: unknown) => this.onError(error, taskId));
  }
}
