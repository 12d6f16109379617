import { err, ok, type Result } from '@wian/kernel';
import type { LetterCommand } from './letter.decider.js';
import { wrongStatus } from './letter.errors.js';
import type { LetterEvent } from './letter.events.js';
import type { Letter } from './letter.js';

type CommandOf<Type extends LetterCommand['type']> = Extract<LetterCommand, { type: Type }>;
type Decision = Result<readonly LetterEvent[]>;

/** From when it is begun nothing else is done with the letter. */
export const isOtherThanWithholding = ({ type }: LetterCommand): boolean =>
  !['beginWithholding', 'withhold', 'register', 'voidNumber'].includes(type);

export function beginWithholding(
  { letterId, status, withholding }: Letter,
  { stub }: CommandOf<'beginWithholding'>,
): Decision {
  const isIssuable = ['draft', 'confirmed', 'duplicate', 'rejected'].includes(status);
  return ok(isIssuable && !withholding ? [{ type: 'letter.withholding-begun', data: { letterId, stub } }] : []);
}

/** Whatever was read of it before. Once its directive is out, or nothing more of it is kept, it is too late. */
export function withhold(letter: Letter, { stub, reason, registration }: CommandOf<'withhold'>): Decision {
  const { letterId, status } = letter;
  if (status === 'issued' || status === 'withheld') return err(wrongStatus(letter, 'draft'));
  const withheld: LetterEvent = { type: 'letter.withheld', data: { letterId, stub, ...(reason && { reason }) } };
  return ok(registration ? [withheld, { type: 'wian.letter.registered.v1', data: registration }] : [withheld]);
}
