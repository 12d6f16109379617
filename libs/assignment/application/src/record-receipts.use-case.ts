import { taskIdOf } from '@wian/assignment-domain';
import type { CloudEvent, Delivery, Opening, Task } from '@wian/contracts';
import type { Clock } from '@wian/kernel';
import type { Receipt, ReceiptStore } from './ports.js';

/** Takes note of what the channels tell, and of who opens a task or its letter. Facts only: no task changes by it. */
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

  /** Somebody of the unit has opened the letter itself: the same as opening the task's page, and counted once with it. */
  async fromOpening({ directiveId, unitId, personId, at }: Opening): Promise<void> {
    const taskId = taskIdOf(directiveId, unitId);
    await this.store.recordFirst(openingOf({ taskId, directiveId, unitId, personId, at }));
  }

  /**
   * Only an opening by an incumbent of the unit that owes the task is a receipt. Returns at once: whoever reads a task
   * does not wait for it, and a failure is only told to `onError`. `units`: where the reader holds a post.
   */
  noteOpening(task: Task, reader: { readonly personId: string; readonly units: readonly string[] }): void {
    const { taskId, directiveId, unitId } = task;
    const { personId, units } = reader;
    if (!personId.startsWith('person_') || !units.includes(unitId)) return;
    const receipt = openingOf({ taskId, directiveId, unitId, personId, at: this.clock.now().toISOString() });
    this.store.recordFirst(receipt).catch((error: unknown) => this.onError(error, taskId));
  }
}

/** Through the application itself, by a person; one for each task and person. */
const openingOf = (opening: Omit<Opening, 'openingId'> & { readonly taskId: string }): Receipt => ({
  ...opening,
  id: `${opening.taskId}:opened:${opening.personId}`,
  kind: 'opened',
  channel: 'web',
  postId: null,
});
