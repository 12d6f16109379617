import { z } from 'zod';
import { audienceField } from './audience.js';
import { directiveIdField, instantField, personIdField, wordField } from './fields.js';

/** What was done to a directive after it was issued, and what that touches: who is bound by nothing of it hears nothing. */
export const directiveChangeField = z.object({
  /** `amended`, `recipients-added`, `superseded`, `cancelled` or `withdrawn`; more may be added. */
  kind: wordField,
  at: instantField,
  by: personIdField,
  /** In the officer's words; null where none was given. */
  reason: z.string().min(1).nullable(),
  /** Ordinals of the orders that are new, ask something else, or are gone; one that only binds others is none of them. */
  orders: z.array(z.int().min(1)),
  /** To which orders the deadlines belong that are new, say something else, or are gone; 0 = the whole letter. */
  deadlines: z.array(z.int().min(0)),
  /** Exactly the units, on the tree date, that it did not bind before; null = none. */
  added: audienceField.nullable(),
  /** Exactly the units, on the tree date, that it binds no more; null = none. */
  removed: audienceField.nullable(),
  /** Whoever it touches is to take note of it anew. */
  needsAcknowledgement: z.boolean(),
  /** The later directive by which this came about; null where it came without a letter. */
  byDirectiveId: directiveIdField.nullable(),
});
export type DirectiveChange = z.infer<typeof directiveChangeField>;
