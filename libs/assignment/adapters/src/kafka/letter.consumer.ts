import { Controller } from '@nestjs/common';
import { NoteRegistration } from '@wian/assignment-application';
import { type CloudEvent, letterRegistered, type LetterRegistration } from '@wian/contracts';
import { OnEvents } from '@wian/messaging';

/** Which units have registered the letter of a task, also where that is not made yet. */
@Controller()
export class LetterConsumer {
  constructor(private readonly registrations: NoteRegistration) {}

  @OnEvents(letterRegistered.type)
  async registered(events: readonly CloudEvent[]): Promise<void> {
    // The runtime has checked the data against its contract.
    await this.registrations.handle(events as readonly CloudEvent<LetterRegistration>[]);
  }
}
