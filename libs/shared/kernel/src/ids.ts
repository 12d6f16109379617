declare const brand: unique symbol;

/** A string that no other may stand for. */
export type UnitId = string & { readonly [brand]: 'UnitId' };

/** Makes ids. Time-ordered (RFC 9562 version 7), so that an index over them grows at its end. */
export interface IdSource {
  next(): string;
}

export const uuidV7: IdSource = { next: () => formatUuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10))) };

/** `random`: 10 bytes; `millis`: Unix time in milliseconds. */
export function formatUuidV7(millis: number, random: Uint8Array): string {
  const time = millis.toString(16).padStart(12, '0');
  const tail = Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const variant = ((parseInt(tail.slice(3, 4), 16) & 0x3) | 0x8).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${tail.slice(0, 3)}-${variant}${tail.slice(4, 7)}-${tail.slice(7, 19)}`;
}

const MADE = /^(?:[a-z]+_)?([0-9a-f]{8})-([0-9a-f]{4})-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * When an id from `uuidV7` was made, with its kind before it or without (`commit_…`): real time, by its maker's clock.
 * Undefined where the id is of another sort, such as a task's, which follows from its directive.
 */
export function timeOfId(id: string): Date | undefined {
  const [, high, low] = MADE.exec(id) ?? [];
  return high === undefined || low === undefined ? undefined : new Date(parseInt(high + low, 16));
}
