import {
  actionField,
  addressedField,
  type Audience,
  formFieldField,
  localDateField,
  orderField,
  unitIdField,
  urgencyField,
} from '@wian/contracts';
import { z } from 'zod';
import { withLists } from '../letter-reading/index.js';
import { deadlineField, parsedLetterField, referenceField } from '../letter-reading/parsed-letter.schema.js';

/** What was read, without the text: the bytes as received stand in the contents, once. */
export const letterReadingField = parsedLetterField.omit({ text: true });
export type LetterReading = z.infer<typeof letterReadingField>;

const kinds = ['text', 'number', 'whole-number', 'yes-no', 'date'] as const;

/** What reports are to fill in; no letter says it so, an officer sets it. No fields = nothing is to be filled in. */
const formDraftField = z.strictObject({
  fields: z
    .array(formFieldField.strict().extend({ kind: z.enum(kinds) }))
    .max(50)
    .refine((fields) => new Set(fields.map(({ id }) => id)).size === fields.length, { message: 'each id once' }),
});

const atOf = {
  minute: z.iso.datetime({ local: true, precision: -1 }),
  day: localDateField,
  month: z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/),
} as const;

/** Checked more strictly than what was read: what an officer writes goes into the directive as it stands. */
const correctedDeadlineField = deadlineField
  .extend({ text: z.string().min(1).max(2000), recurrence: z.string().startsWith('FREQ=').max(200).nullable() })
  .refine(({ at, precision }) => at === null || atOf[precision].safeParse(at).success, {
    path: ['at'],
    message: 'expected by its precision 2025-03-20T16:30 (minute), 2025-03-20 (day) or 2025-03 (month), or null',
  });

/** What an officer may put in the place of what was read; a field that is not named stays as read. */
export const letterCorrectionsField = z
  .strictObject({
    /** As written, in Thai or Arabic digits: `อจ ๐๓๑๘/ว ๖๕๕`; kept normalised. */
    letterNumber: z.string().min(1).max(100),
    letterDate: localDateField,
    subject: z.string().min(1).max(2000),
    urgency: urgencyField,
    action: actionField,
    /** The unit whose letter it is, where the reading could not tell. */
    issuerUnitId: unitIdField,
    audience: addressedField,
    orders: z.array(orderField).max(100),
    /** All of them, in the letter's order; each `text` is the phrase. */
    deadlines: z.array(correctedDeadlineField).max(100),
    /** All of them; numbers in Thai or Arabic digits, kept normalised. */
    references: z.array(referenceField).max(100),
    nilReport: z.boolean(),
    /** Asia/Bangkok, `2025-03-20T12:00`; null = no time is written. */
    urgentBy: atOf.minute.nullable(),
    form: formDraftField,
  })
  .partial();
export type LetterCorrections = z.infer<typeof letterCorrectionsField>;

const { references, enclosures, deadlines, nilReport, urgentBy } = parsedLetterField.shape;

/** The letter as it stands: what was read with the officer's corrections in its place; null = not in the letter. */
export const letterFieldsField = z.object({
  /** Normalised: `อจ 0318/ว 655`. */
  letterNumber: z.string().nullable(),
  letterDate: localDateField.nullable(),
  subject: z.string().nullable(),
  urgency: urgencyField,
  action: actionField.nullable(),
  issuerUnitId: unitIdField.nullable(),
  audience: addressedField.nullable(),
  orders: z.array(orderField),
  /** The parent letter's urgency, a suggestion only. */
  inheritedUrgency: urgencyField.nullable(),
  references,
  enclosures,
  deadlines,
  nilReport,
  /** Asia/Bangkok, `2025-03-20T12:00`; missing in what was confirmed before it could be corrected. */
  urgentBy: urgentBy.optional(),
  /** Missing where the officer has set none. */
  form: formDraftField.optional(),
});
export type LetterFields = z.infer<typeof letterFieldsField>;

export function fieldsOf(read: LetterReading, corrections: LetterCorrections): LetterFields {
  const resolved = (audience: Audience) => withLists(audience, read.lists ?? []);
  return {
    letterNumber: read.letterNumber?.normalized ?? null,
    letterDate: read.letterDate,
    subject: read.subject,
    urgency: read.urgency,
    action: read.action,
    issuerUnitId: read.issuer?.unitCode ? `unit_${read.issuer.unitCode}` : null,
    audience: read.addressees?.audience ? resolved(read.addressees.audience) : null,
    orders: read.orders.map((order) => ({ ...order, audience: order.audience && resolved(order.audience) })),
    inheritedUrgency: read.inheritedUrgency,
    references: read.references,
    enclosures: read.enclosures,
    deadlines: read.deadlines,
    nilReport: read.nilReport,
    urgentBy: read.urgentBy,
    ...corrections,
  };
}
