import { Controller } from '@nestjs/common';
import { NoteRegistration } from '@wian/assignment-application';
import { type CloudEvent, letterRegistered, type LetterRegistration } from '@wian/contracts';
import { OnEvent } from '@wian/messaging';

/** Which units have registered the letter of a task. One that comes before its task is parked until that is made. */
@Controller()
export class LetterConsumer {
  constructor(private readonly registrations: NoteRegistration) {}

  @OnEvent(letterRegistered.type)
  async registered(event: CloudEvent): Promise<void> {
    // The runtime has checked the data against its contract.
    await this.registrations.handle(event as CloudEvent<LetterRegistration>);
  }
}
