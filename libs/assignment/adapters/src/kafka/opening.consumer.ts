import { Controller } from '@nestjs/common';
import { RecordReceipts } from '@wian/assignment-application';
import { type CloudEvent, type Opening, openingRecorded } from '@wian/contracts';
import { OnEvents } from '@wian/messaging';

/** Who has opened the letter. One that comes before its task is parked until the task is made. */
@Controller()
export class OpeningConsumer {
  constructor(private readonly receipts: RecordReceipts) {}

  @OnEvents(openingRecorded.type)
  async opened(events: readonly CloudEvent[]): Promise<void> {
    // The runtime has checked the data against its contract.
    for (const event of events as readonly CloudEvent<Opening>[]) await this.receipts.fromOpening(event.data);
  }
}
