import { z } from 'zod';
import { defineEvent } from './define-event.js';
import { directiveIdField, instantField, openingIdField, personIdField, unitIdField } from './fields.js';
import { topics } from './topics.js';

/** The first time that this person got the letter of this directive for this unit, which owes something for it. */
export const openingField = z.object({
  /** Deterministic: directive, unit and person. */
  openingId: openingIdField,
  directiveId: directiveIdField,
  /** The unit whose post the person held. */
  unitId: unitIdField,
  personId: personIdField,
  at: instantField,
});
export type Opening = z.infer<typeof openingField>;

export const openingRecorded = defineEvent({
  type: 'wian.opening.recorded.v1',
  topic: topics.opening,
  summary: 'Somebody of a unit that owes something has opened the letter',
  data: openingField,
  example: {
    openingId: 'opening_01957aaa-0000-7000-8000-000000000001_05370301_sample-local-officer-05370301',
    directiveId: 'directive_01957aaa-0000-7000-8000-000000000001',
    unitId: 'unit_05370301',
    personId: 'person_sample-local-officer-05370301',
    at: '2025-03-06T02:30:00.000Z',
  },
});
