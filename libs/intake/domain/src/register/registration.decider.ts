import {
  bookField,
  defineInternalEvent,
  directiveIdField,
  instantField,
  letterIdField,
  localDateField,
  seriesField,
  unitIdField,
} from '@wian/contracts';
import { err, ok, type Decider } from '@wian/kernel';
import { wordsOf } from '@wian/thai';
import { z } from 'zod';
import { SUBJECT_WITHHELD } from '../letter/letter-stub.js';
import { numberVoid, unknownRegistration } from './register.errors.js';

/** What a line of a register says of its letter; null = not known. */
export const enteredField = z.object({
  /** The letter's own number (ที่). */
  letterNumber: z.string().min(1).nullable(),
  letterDate: localDateField.nullable(),
  from: z.string().min(1).nullable(),
  to: z.string().min(1).nullable(),
  subject: z.string().min(1),
});
export type Entered = z.infer<typeof enteredField>;

const voidedField = z.object({ at: instantField, by: z.string().min(1), reason: z.string().min(1).max(500) });

/** One line of a register: a number and the letter that has it. Lines are struck out, never removed. */
export const registrationField = enteredField.extend({
  registrationId: z.string().startsWith('registration_'),
  unitId: unitIdField,
  book: bookField,
  series: seriesField,
  year: z.int().min(2400),
  number: z.int().min(1),
  registeredAt: instantField,
  /** Who registered it. */
  by: z.string().min(1),
  /** null: the letter itself is not in Wian. */
  letterId: letterIdField.nullable(),
  directiveId: directiveIdField.nullable(),
  /** By what it is found: the words of the line. */
  words: z.array(z.string()),
  /** Orders the lines of all series of a book by time. */
  place: z.string(),
  /** null = the number stands. */
  voided: voidedField.nullable(),
});
export type Registration = z.infer<typeof registrationField>;

export const registrationRecorded = defineInternalEvent('registration.recorded', registrationField);
export const registrationVoided = defineInternalEvent('registration.voided', registrationField);
/** Its letter turned out to be secret: the number stays, and of the line what a secret letter's may say. */
export const registrationWithheld = defineInternalEvent('registration.withheld', registrationField);
export type RegistrationEvent =
  | { readonly type: 'registration.recorded'; readonly data: Registration }
  | { readonly type: 'registration.withheld'; readonly data: Registration }
  | { readonly type: 'registration.voided'; readonly data: Registration };

export type RegistrationCommand =
  | { readonly type: 'record'; readonly registration: Registration }
  /** Nothing where it says no more already. */
  | { readonly type: 'withhold' }
  | ({ readonly type: 'void' } & z.infer<typeof voidedField>);

export const registrationDecider: Decider<Registration, RegistrationCommand, RegistrationEvent> = {
  decide(registration, command) {
    if (command.type === 'record') return ok([{ type: 'registration.recorded', data: command.registration }]);
    if (!registration) return err(unknownRegistration(''));
    if (command.type === 'withhold') return ok(withheld(registration));
    if (registration.voided) return err(numberVoid(registration.registrationId));
    const { type: _, ...voided } = command;
    return ok([{ type: 'registration.voided', data: { ...registration, voided } }]);
  },
  evolve: (_, event) => event.data,
};

function withheld(registration: Registration): RegistrationEvent[] {
  if (registration.subject === SUBJECT_WITHHELD) return [];
  const bare = { ...registration, to: null, subject: SUBJECT_WITHHELD };
  return [{ type: 'registration.withheld', data: { ...bare, words: wordsOfLine(bare) } }];
}

/** By what a line is found. */
export function wordsOfLine({
  number,
  letterNumber,
  from,
  to,
  subject,
}: Entered & { readonly number: number }): string[] {
  return wordsOf([String(number), letterNumber, from, to, subject].filter((text) => text !== null).join('\n'));
}
