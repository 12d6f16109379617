import { audienceField, deadlineField, localDateField, unitIdField, urgencyField } from '@wian/contracts';
import { z } from 'zod';
import { enclosureField, signerField } from '../letter-reading/parsed-letter.schema.js';

const text = (longest: number) => z.string().trim().min(1).max(longest);
const lines = (most: number) => z.array(text(500)).max(most);

/**
 * What an officer may put in the place of what was prefilled; texts in Thai or Arabic digits. All at their longest stay
 * below what one event may hold.
 */
const editableField = z.strictObject({
  urgency: urgencyField,
  /** Whether it goes to many with the same text, under a ว number. */
  circular: z.boolean(),
  /** What stands before the stroke of its number: `อจ 0318`. */
  office: text(40),
  letterDate: localDateField,
  /** Top right: the office, then its address. */
  officeLines: lines(4),
  subject: text(2000),
  addressees: text(4000),
  /** อ้างถึง, a letter each. */
  references: lines(10),
  /** What goes with it beside the parent letter. */
  enclosures: z.array(enclosureField.extend({ text: text(500) })).max(20),
  opening: text(5000),
  request: text(2000),
  orders: z.array(text(5000)).max(50),
  /** The unit's own date, earlier than what the parent letter says. */
  dueBy: localDateField,
  conclusion: text(1000),
  signer: z.object({ name: text(200).nullable(), position: text(300).nullable(), actingFor: text(300).nullable() }),
  /** ส่วนราชการเจ้าของเรื่อง */
  ownerUnit: text(500),
  telephone: text(200),
  copyTo: lines(20),
  /** Units below that the parent letter addresses, and to whom this one does not go. */
  without: z.array(unitIdField).min(1).max(500),
});
export const relayEditsField = editableField.partial();
export type RelayEdits = z.infer<typeof relayEditsField>;

/** One step of editing: a field that is null is prefilled again, one that is not named stays. */
export const relayChangeField = z.strictObject(
  Object.fromEntries(
    Object.entries(editableField.shape).map(([name, field]) => [name, field.nullable().optional()]),
  ) as {
    [Field in keyof typeof editableField.shape]: z.ZodOptional<z.ZodNullable<(typeof editableField.shape)[Field]>>;
  },
);
export type RelayChange = z.infer<typeof relayChangeField>;

/** A limit as the relay letter states it. */
export const relayDeadlineField = z.object({
  kind: deadlineField.shape.kind,
  /** The phrase in the letter. */
  text: z.string(),
  /** As the parent letter has it, counted from the unit's own receipt where it says so; see the contract of directives. */
  parentAt: z.string().nullable(),
  /** The unit's own date, where it gave one. */
  at: localDateField.nullable(),
});

/** A relay letter, part by part. Dates are ISO (CE), the number is normalised; printing makes Thai of them. */
export const relayLetterField = z.object({
  urgency: urgencyField,
  /** `อจ 0318/ว 656`; without the running number (`อจ 0318/ว`) before one was taken; null where the office is not known. */
  letterNumber: z.string().nullable(),
  letterDate: localDateField,
  officeLines: z.array(z.string()),
  subject: z.string(),
  /** After เรียน. `audience`: what the phrase stands for; null where an officer wrote it. */
  addressees: z.object({ phrase: z.string(), audience: audienceField.nullable() }).nullable(),
  references: z.array(z.string()),
  /** The parent letter first. */
  enclosures: z.array(enclosureField),
  opening: z.string(),
  request: z.string().nullable(),
  orders: z.array(z.string()),
  deadlines: z.array(relayDeadlineField),
  /** Paragraphs behind the orders: limits that no order names. */
  further: z.array(z.string()),
  conclusion: z.string(),
  closing: z.string(),
  signer: signerField,
  ownerUnit: z.string().nullable(),
  telephone: z.string().nullable(),
  copyTo: z.array(z.string()),
});
export type RelayLetter = z.infer<typeof relayLetterField>;
