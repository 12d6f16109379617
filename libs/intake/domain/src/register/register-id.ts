import type { Book, Series } from '@wian/contracts';

/** What makes a register: whose, which book, which series, which Buddhist year. */
export interface RegisterKey {
  readonly unitId: string;
  readonly book: Book;
  readonly series: Series;
  readonly year: number;
}

const partsOf = ({ unitId, book, series, year }: RegisterKey): string =>
  [book, year, series, unitId.slice('unit_'.length)].join('-');

/** `register_received-2568-circular-3703` */
export const registerIdOf = (key: RegisterKey): string => `register_${partsOf(key)}`;

/** `registration_received-2568-circular-3703-17`: a number of a register is itself the id, so it cannot stand twice. */
export const registrationIdOf = (key: RegisterKey & { readonly number: number }): string =>
  `registration_${partsOf(key)}-${key.number}`;
