import { Controller } from '@nestjs/common';
import { AmendCascade, EndCascade, RequestCascade } from '@wian/assignment-application';
import {
  type CloudEvent,
  type Directive,
  directiveAmended,
  directiveCancelled,
  directiveIssued,
  directiveRecipientsAdded,
  directiveSuperseded,
  directiveWithdrawn,
} from '@wian/contracts';
import { OnEvent, OnEvents } from '@wian/messaging';

@Controller()
export class DirectiveConsumer {
  constructor(
    private readonly request: RequestCascade,
    private readonly end: EndCascade,
    private readonly amend: AmendCascade,
  ) {}

  @OnEvent(directiveIssued.type)
  async issued(event: CloudEvent): Promise<void> {
    // The runtime has checked the data against its contract; here and below.
    await this.request.handle(event as CloudEvent<Directive>);
  }

  @OnEvents(directiveAmended.type, directiveRecipientsAdded.type)
  async changed(events: readonly CloudEvent[]): Promise<void> {
    for (const event of events as readonly CloudEvent<Directive>[]) await this.amend.handle(event);
  }

  @OnEvents(directiveWithdrawn.type, directiveCancelled.type, directiveSuperseded.type)
  async ended(events: readonly CloudEvent[]): Promise<void> {
    for (const event of events as readonly CloudEvent<Directive>[]) await this.end.handle(event);
  }
}
