import { err, ok, type DomainError, type Result } from '@wian/kernel';
import type { LetterReading } from './letter-fields.js';
import type { LetterSource } from './letter-source.js';
import type { Letter } from './letter.js';
import { wrongStatus } from './letter.errors.js';
import { notMergeable } from './rearrange.errors.js';
import type { letterAssembled, letterMerged, letterSplit, JoinedLetter, TextRange } from './rearranged.js';
import type { z } from 'zod';

export type RearrangeCommand =
  /** `into`: the letters that are made of its text. */
  | { readonly type: 'split'; readonly into: readonly (TextRange & { readonly letterId: string })[] }
  | {
      readonly type: 'assemble';
      readonly joined: readonly JoinedLetter[];
      readonly read: LetterReading;
      readonly source: LetterSource;
      readonly sketch: readonly string[];
    }
  | { readonly type: 'merge'; readonly into: Letter; readonly as: JoinedLetter['as'] };

type EventOf<Contract extends { readonly type: string; readonly data: z.ZodType }> = {
  readonly type: Contract['type'];
  readonly data: z.infer<Contract['data']>;
};
export type RearrangeEvent =
  EventOf<typeof letterSplit> | EventOf<typeof letterAssembled> | EventOf<typeof letterMerged>;

/** What was read as one letter and is two, or was read as two and is one: only while nobody stands by it. */
export function rearrange(letter: Letter, command: RearrangeCommand): Result<readonly RearrangeEvent[], DomainError> {
  const { letterId } = letter;
  switch (command.type) {
    case 'split':
      if (letter.status !== 'draft') return err(wrongStatus(letter, 'draft'));
      return ok([{ type: 'letter.split', data: { letterId, into: command.into.map((part) => ({ ...part })) } }]);
    case 'assemble': {
      if (letter.status !== 'draft') return err(wrongStatus(letter, 'draft'));
      const { joined, read, source, sketch } = command;
      return ok([
        { type: 'letter.assembled', data: { letterId, joined: [...joined], read, source, sketch: [...sketch] } },
      ]);
    }
    case 'merge':
      return merge(letter, command);
    default:
      return command satisfies never;
  }
}

/** A letter that could not be read may still be an enclosure: a picture, a workbook. */
function merge(letter: Letter, { into, as }: Extract<RearrangeCommand, { type: 'merge' }>) {
  const { letterId, status, unitId } = letter;
  if (letterId === into.letterId) return err(notMergeable(letterId, into.letterId, 'itself'));
  if (unitId !== into.unitId) return err(notMergeable(letterId, into.letterId, 'other-unit'));
  const isReadable = status === 'draft';
  if (!isReadable && !(status === 'unreadable' && as === 'enclosure')) return err(wrongStatus(letter, 'draft'));
  if ((letter.read?.secrecy ?? 'none') !== (into.read?.secrecy ?? 'none'))
    return err(notMergeable(letterId, into.letterId, 'other-secrecy'));
  const merged: RearrangeEvent = { type: 'letter.merged', data: { letterId, into: into.letterId } };
  return ok([merged]);
}

export function rearranged(letter: Letter, event: RearrangeEvent): Letter {
  switch (event.type) {
    case 'letter.split':
      return { ...letter, status: 'split', splitInto: event.data.into };
    case 'letter.assembled': {
      const { read, source, sketch, joined } = event.data;
      return { ...letter, read, source, sketch, joined: [...(letter.joined ?? []), ...joined] };
    }
    case 'letter.merged':
      return { ...letter, status: 'merged', mergedInto: event.data.into };
    default:
      return event satisfies never;
  }
}
