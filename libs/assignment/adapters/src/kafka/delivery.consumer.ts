import { Controller } from '@nestjs/common';
import { RecordReceipts } from '@wian/assignment-application';
import { type CloudEvent, type Delivery, deliveryDelivered, deliveryOpened } from '@wian/contracts';
import { OnEvents } from '@wian/messaging';

/** What became of notices: facts beside the tasks, in any order. */
@Controller()
export class DeliveryConsumer {
  constructor(private readonly receipts: RecordReceipts) {}

  @OnEvents(deliveryDelivered.type)
  async delivered(events: readonly CloudEvent[]): Promise<void> {
    // The runtime has checked the data against its contract.
    await this.receipts.fromDeliveries('delivered', events as readonly CloudEvent<Delivery>[]);
  }

  @OnEvents(deliveryOpened.type)
  async opened(events: readonly CloudEvent[]): Promise<void> {
    await this.receipts.fromDeliveries('opened', events as readonly CloudEvent<Delivery>[]);
  }
}
