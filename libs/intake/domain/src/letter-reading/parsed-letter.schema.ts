import {
  actionField,
  audienceField,
  deadlineField as directiveDeadlineField,
  levelField,
  localDateField,
  orderField,
  urgencyField,
} from '@wian/contracts';
import { z } from 'zod';

/** What a letter says, version 1; later versions only add. A field that the letter does not have is `null` or `[]`. */
export const letterNumberField = z.object({
  raw: z.string(),
  /** Arabic digits: `อจ 0318/ว 655`. */
  normalized: z.string(),
  prefix: z.string().nullable(),
  officeCode: z.string().nullable(),
  circular: z.boolean(),
  running: z.string().nullable(),
});

export const issuerField = z.object({
  name: z.string().nullable(),
  level: levelField,
  /** Official code (`37`, `3703`, `05370301`), null where neither letter nor facts tell it. */
  unitCode: z.string().nullable(),
});

export const referenceField = z.object({
  /** `relays` only where the body itself quotes the parent's number. */
  kind: z.enum(['enclosed', 'refers-to', 'relays', 'follows-up', 'amends', 'supersedes', 'cancels']),
  organisation: z.string().nullable(),
  /** As quoted; null where the quotation names none. */
  urgency: urgencyField.nullable(),
  number: z.string().nullable(),
  date: localDateField.nullable(),
});

export const enclosureField = z.object({
  text: z.string(),
  count: z.int().min(0).nullable(),
  unit: z.string().nullable(),
});

export const deadlineField = directiveDeadlineField.extend({
  /** The phrase. */
  text: z.string(),
});

export const signerField = z.object({
  name: z.string().nullable(),
  position: z.string().nullable(),
  /** The post that the signer acts for. */
  actingFor: z.string().nullable(),
});

/** Where a value was read: offsets in UTF-16 code units into `text`. */
export const evidenceField = z.object({
  confidence: z.number().min(0).max(1),
  spans: z.array(z.tuple([z.int().min(0), z.int().min(0)])),
});

export const parsedLetterField = z.object({
  version: z.literal(1),
  letterKind: z.enum(['external', 'memo', 'stamped', 'order', 'public', 'record', 'fax', 'unknown']),
  letterNumber: letterNumberField.nullable(),
  letterDate: localDateField.nullable(),
  urgency: urgencyField,
  inheritedUrgency: urgencyField.nullable(),
  /** Asia/Bangkok, `2025-03-20T12:00`. */
  urgentBy: z.string().nullable(),
  secrecy: z.enum(['none', 'confidential', 'secret', 'top-secret']),
  subject: z.string().nullable(),
  issuer: issuerField.nullable(),
  addressees: z.object({ phrase: z.string(), audience: audienceField.nullable() }).nullable(),
  references: z.array(referenceField),
  enclosures: z.array(enclosureField),
  orders: z.array(orderField),
  deadlines: z.array(deadlineField),
  action: actionField.nullable(),
  nilReport: z.boolean(),
  reportTo: z.string().nullable(),
  signer: signerField.nullable(),
  ownerUnit: z.string().nullable(),
  telephone: z.string().nullable(),
  copyTo: z.array(z.string()),
  /** The units on lists that came with it, for the enclosures that its audiences speak of; missing where none does. */
  lists: z
    .array(
      z.object({
        enclosure: z.int().min(1),
        /** Name of the file in which it stands. */
        file: z.string(),
        names: z.array(z.object({ name: z.string(), unitCode: z.string().nullable() })).min(1),
        /** Entries that were not understood; they are among the names, as written. */
        unclear: z.array(z.string()),
      }),
    )
    .optional(),
  /** Disagreements for the officer. */
  questions: z.array(
    z.object({
      field: z.string(),
      message: z.string(),
      /** In Thai, where `message` is in English. */
      messageTh: z.string().optional(),
    }),
  ),
  /** By path: `deadlines[0].at`. */
  fields: z.record(z.string(), evidenceField),
  /** The cleaned text that was read. */
  text: z.string(),
});

export type ParsedLetter = z.infer<typeof parsedLetterField>;
export type Issuer = z.infer<typeof issuerField>;
export type Reference = z.infer<typeof referenceField>;
export type Enclosure = z.infer<typeof enclosureField>;
export type Deadline = z.infer<typeof deadlineField>;
export type Order = z.infer<typeof orderField>;
export type Signer = z.infer<typeof signerField>;
export type Question = ParsedLetter['questions'][number];
