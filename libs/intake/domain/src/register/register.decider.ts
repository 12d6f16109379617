import { bookField, defineInternalEvent, instantField, seriesField, unitIdField } from '@wian/contracts';
import { err, ok, type Decider } from '@wian/kernel';
import { z } from 'zod';
import { registerIdOf, type RegisterKey } from './register-id.js';
import { otherNumber } from './register.errors.js';

/** One year's register of one series: how far its numbers have come. */
export const registerField = z.object({
  registerId: z.string().startsWith('register_'),
  unitId: unitIdField,
  book: bookField,
  series: seriesField,
  year: z.int().min(2400),
  /** The number that it began with; above 1 where those before were given on paper. */
  first: z.int().min(1),
  last: z.int().min(1),
  /** When the last number was taken. */
  lastAt: instantField,
});
export type Register = z.infer<typeof registerField>;

export const registerNumberTaken = defineInternalEvent('register.number-taken', registerField);
export interface RegisterEvent {
  readonly type: 'register.number-taken';
  readonly data: Register;
}

export interface TakeNumber {
  readonly key: RegisterKey;
  readonly at: Date;
  /** The number that the letter bears already; undefined = whichever comes next. */
  readonly wanted?: number | undefined;
}

/**
 * Hands out the next number. It is taken in the commit of what it numbers, so there is neither a gap nor a double. An
 * empty register may begin with any number: those before it were given on paper. Times go the way of the numbers, also
 * where the clocks of two machines differ.
 */
export const registerDecider: Decider<Register, TakeNumber, RegisterEvent> = {
  decide(register, { key, at, wanted }) {
    const number = register ? register.last + 1 : (wanted ?? 1);
    if (wanted !== undefined && wanted !== number) return err(otherNumber(key, wanted, number));
    const now = at.toISOString();
    const lastAt = register && register.lastAt > now ? register.lastAt : now;
    const first = register?.first ?? number;
    return ok([
      { type: 'register.number-taken', data: { registerId: registerIdOf(key), ...key, first, last: number, lastAt } },
    ]);
  },
  evolve: (_, event) => event.data,
};
