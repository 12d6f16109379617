import { Controller } from '@nestjs/common';
import { RequestCascade } from '@wian/assignment-application';
import { type CloudEvent, type Directive, directiveIssued } from '@wian/contracts';
import { OnEvents } from '@wian/messaging';

@Controller()
export class DirectiveConsumer {
  constructor(private readonly request: RequestCascade) {}

  @OnEvents(directiveIssued.type)
  async issued(events: readonly CloudEvent[]): Promise<void> {
    // The runtime has checked the data against its contract.
    for (const event of events) await this.request.handle(event as CloudEvent<Directive>);
  }
}
