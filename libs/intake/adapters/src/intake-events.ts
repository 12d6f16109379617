import { directiveEvents, openingRecorded, type RecordableEvent } from '@wian/contracts';
import {
  changeApproved,
  issuingAdvanced,
  letterEvents,
  letterKeyClaimed,
  registerNumberTaken,
  registrationRecorded,
  registrationVoided,
  registrationWithheld,
  relayBegunAnew,
  relayEdited,
  relayIssued,
  relayNumbered,
} from '@wian/intake-domain';

/** Every event that intake records; directives, openings and numbers in registers leave the service. */
export const intakeEvents: readonly RecordableEvent[] = [
  ...letterEvents,
  letterKeyClaimed,
  issuingAdvanced,
  registerNumberTaken,
  registrationRecorded,
  registrationVoided,
  registrationWithheld,
  relayBegunAnew,
  relayEdited,
  relayIssued,
  relayNumbered,
  ...directiveEvents,
  changeApproved,
  openingRecorded,
];
