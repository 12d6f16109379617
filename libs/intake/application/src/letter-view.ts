import {
  fieldsOfLetter,
  letterField,
  letterFieldsField,
  naturalKeyOfFields,
  type Letter,
  type LetterFields,
} from '@wian/intake-domain';
import { letterIdField } from '@wian/contracts';
import { z } from 'zod';
import type { LetterLog, LoadedLetter } from './letter-log.js';

/** Something that only the officer can settle; `letterId`: another letter that it is about. */
export const letterQuestionField = z.object({
  field: z.string(),
  message: z.string(),
  /** In Thai, where `message` is in English. */
  messageTh: z.string().optional(),
  /** Of what is the matter with the file: `FILE.ENCRYPTED`. */
  code: z.string().optional(),
  letterId: letterIdField.optional(),
});
export type LetterQuestion = z.infer<typeof letterQuestionField>;

const facts = letterField
  .omit({ corrections: true, unreadableBecause: true, read: true, source: true, problem: true })
  .extend({ version: z.int().min(1) });

/** A letter in a list: its heading, so that a page stays small and who may only list learns no more. */
export const letterItemField = facts.extend({
  fields: letterFieldsField
    .pick({ letterNumber: true, letterDate: true, subject: true, urgency: true, action: true, issuerUnitId: true })
    .nullable(),
});
export type LetterItem = z.infer<typeof letterItemField>;

export const letterViewField = facts.extend({
  read: letterField.shape.read,
  /** What it was read from: kind of file, pages, what came with it. */
  source: letterField.shape.source,
  /** As read, with the officer's corrections in their place; null until it is read. */
  fields: letterFieldsField.nullable(),
  questions: z.array(letterQuestionField),
});
export type LetterView = z.infer<typeof letterViewField>;

const factsOf = ({ state, version }: LoadedLetter) => {
  const { corrections: _, unreadableBecause: __, read: ___, source: ____, problem: _____, ...rest } = state;
  return { ...rest, version };
};

export function letterItem(loaded: LoadedLetter): LetterItem {
  const fields = fieldsOfLetter(loaded.state);
  return { ...factsOf(loaded), fields: fields && letterItemField.shape.fields.parse(fields) };
}

/** A letter as its officer sees it, with all that is still to be settled. */
export class LetterViews {
  constructor(private readonly letters: LetterLog) {}

  async of(loaded: LoadedLetter): Promise<LetterView> {
    const { state } = loaded;
    const fields = fieldsOfLetter(state);
    const { read, source } = state;
    return {
      ...factsOf(loaded),
      read,
      ...(source && { source }),
      fields,
      questions: await this.questions(state, fields),
    };
  }

  private async questions(letter: Letter, fields: LetterFields | null): Promise<LetterQuestion[]> {
    const { unreadableBecause: why, problem } = letter;
    if (problem) return [{ field: 'text', message: problem.message, messageTh: problem.messageTh, code: problem.code }];
    if (why !== null) return [{ field: 'text', message: why }];
    return [...(letter.read?.questions ?? []), ...(await this.numberTaken(letter, fields))];
  }

  private async numberTaken({ letterId, status }: Letter, fields: LetterFields | null): Promise<LetterQuestion[]> {
    const key = status === 'draft' && fields && naturalKeyOfFields(fields);
    const holder = key ? await this.letters.holderOf(key) : null;
    if (!holder || holder === letterId) return [];
    const message = `Letter ${holder} has this number already: correct the number, or confirm as the same letter.`;
    return [{ field: 'letterNumber', message, letterId: holder }];
  }
}
