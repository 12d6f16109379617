import { letterField, letterFieldsField, fieldsOfLetter, naturalKeyOfFields } from '@wian/intake-domain';
import { letterIdField } from '@wian/contracts';
import { z } from 'zod';
import type { LetterLog, LoadedLetter } from './letter-log.js';

/** Something that only the officer can settle; `letterId`: another letter that it is about. */
export const letterQuestionField = z.object({
  field: z.string(),
  message: z.string(),
  letterId: letterIdField.optional(),
});
export type LetterQuestion = z.infer<typeof letterQuestionField>;

/** A letter in a list: without what the reading gave in detail. */
export const letterItemField = letterField.omit({ corrections: true, unreadableBecause: true, read: true }).extend({
  version: z.int().min(1),
  /** As read, with the officer's corrections in their place; null until it is read. */
  fields: letterFieldsField.nullable(),
});
export type LetterItem = z.infer<typeof letterItemField>;

export const letterViewField = letterItemField.extend({
  read: letterField.shape.read,
  questions: z.array(letterQuestionField),
});
export type LetterView = z.infer<typeof letterViewField>;

export function letterItem({ state, version }: LoadedLetter): LetterItem {
  const { corrections: _, unreadableBecause: __, read: ___, ...facts } = state;
  return { ...facts, version, fields: fieldsOfLetter(state) };
}

/** A letter as its officer sees it, with all that is still to be settled. */
export class LetterViews {
  constructor(private readonly letters: LetterLog) {}

  async of(loaded: LoadedLetter): Promise<LetterView> {
    const item = letterItem(loaded);
    return { ...item, read: loaded.state.read, questions: await this.questions(loaded, item) };
  }

  private async questions({ state }: LoadedLetter, item: LetterItem): Promise<LetterQuestion[]> {
    const why = state.unreadableBecause;
    if (why !== null) return [{ field: 'text', message: why }];
    return [...(state.read?.questions ?? []), ...(await this.numberTaken(item))];
  }

  private async numberTaken({ letterId, status, fields }: LetterItem): Promise<LetterQuestion[]> {
    const key = status === 'draft' && fields && naturalKeyOfFields(fields);
    const holder = key ? await this.letters.holderOf(key) : null;
    if (!holder || holder === letterId) return [];
    const message = `Letter ${holder} has this number already: correct the number, or confirm as the same letter.`;
    return [{ field: 'letterNumber', message, letterId: holder }];
  }
}
