import { directiveIssued, type RecordableEvent } from '@wian/contracts';
import { letterEvents, letterKeyClaimed } from '@wian/intake-domain';

/** Every event that intake records; only the directive leaves the service. */
export const intakeEvents: readonly RecordableEvent[] = [...letterEvents, letterKeyClaimed, directiveIssued];
