import { directiveIssued, openingRecorded, type RecordableEvent } from '@wian/contracts';
import { letterEvents, letterKeyClaimed } from '@wian/intake-domain';

/** Every event that intake records; only directives and openings leave the service. */
export const intakeEvents: readonly RecordableEvent[] = [
  ...letterEvents,
  letterKeyClaimed,
  directiveIssued,
  openingRecorded,
];
