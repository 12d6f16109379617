import { directiveIssued, openingRecorded, type RecordableEvent } from '@wian/contracts';
import {
  letterEvents,
  letterKeyClaimed,
  registerNumberTaken,
  registrationRecorded,
  registrationVoided,
  relayEdited,
  relayNumbered,
} from '@wian/intake-domain';

/** Every event that intake records; directives, openings and numbers in registers leave the service. */
export const intakeEvents: readonly RecordableEvent[] = [
  ...letterEvents,
  letterKeyClaimed,
  registerNumberTaken,
  registrationRecorded,
  registrationVoided,
  relayEdited,
  relayNumbered,
  directiveIssued,
  openingRecorded,
];
