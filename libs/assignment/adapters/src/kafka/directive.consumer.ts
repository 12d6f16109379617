import { Controller } from '@nestjs/common';
import { RequestCascade } from '@wian/assignment-application';
import { type CloudEvent, type Directive, directiveIssued } from '@wian/contracts';
import { OnEvent } from '@wian/messaging';

@Controller()
export class DirectiveConsumer {
  constructor(private readonly request: RequestCascade) {}

  @OnEvent(directiveIssued.type)
  async issued(event: CloudEvent): Promise<void> {
    // The runtime has checked the data against its contract.
    await this.request.handle(event as CloudEvent<Directive>);
  }
}
