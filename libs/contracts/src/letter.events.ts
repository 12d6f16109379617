import { z } from 'zod';
import { defineEvent, type EventOf } from './define-event.js';
import { directiveIdField, instantField, letterIdField, unitIdField } from './fields.js';
import { topics } from './topics.js';

/** Which of an office's two registers: letters that came in (ทะเบียนรับ) or went out (ทะเบียนส่ง). */
export const bookField = z.enum(['received', 'sent']);
export type Book = z.infer<typeof bookField>;

/** Each has numbers of its own: ordinary letters, ว, and each secrecy (ลับ, ลับมาก, ลับที่สุด). */
export const seriesField = z.enum(['ordinary', 'circular', 'confidential', 'secret', 'top-secret']);
export type Series = z.infer<typeof seriesField>;

/** The number that a letter has in a register of its unit: from 1 each calendar year, without gap or double. */
export const letterRegistrationField = z.object({
  letterId: letterIdField,
  /** Whose register it is. */
  unitId: unitIdField,
  book: bookField,
  series: seriesField,
  /** Buddhist calendar year, by the day in Bangkok: 2568. */
  year: z.int().min(2400),
  number: z.int().min(1),
  registeredAt: instantField,
  /** What the unit received it for, where it came through Wian; null for any other letter. */
  directiveId: directiveIdField.nullable(),
});
export type LetterRegistration = z.infer<typeof letterRegistrationField>;

const example: LetterRegistration = {
  letterId: 'letter_01957aaa-0000-7000-8000-000000000002',
  unitId: 'unit_05370301',
  book: 'received',
  series: 'circular',
  year: 2568,
  number: 17,
  registeredAt: '2025-03-06T02:30:00.000Z',
  directiveId: 'directive_01957aaa-0000-7000-8000-000000000001',
};

export const letterRegistered = defineEvent({
  type: 'wian.letter.registered.v1',
  topic: topics.letter,
  summary: 'A letter got its number in a register of its unit',
  data: letterRegistrationField,
  example,
});

/** The number stays in the register, struck out; the letter may get another. */
export const letterNumberVoided = defineEvent({
  type: 'wian.letter.number-voided.v1',
  topic: topics.letter,
  summary: 'The number that a letter had in a register was struck out',
  data: letterRegistrationField.extend({ voidedAt: instantField }),
  example: { ...example, voidedAt: '2025-03-06T03:00:00.000Z' },
});

export const letterRegisterEvents = [letterRegistered, letterNumberVoided] as const;
export type LetterRegisterEvent = EventOf<(typeof letterRegisterEvents)[number]>;
