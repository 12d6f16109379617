import {
  fieldsOfLetter,
  letterField,
  letterFieldsField,
  secrecyWords,
  type IssuedBefore,
  type LetterFields,
  type LetterStub,
} from '@wian/intake-domain';
import { letterIdField } from '@wian/contracts';
import { z } from 'zod';
import type { LoadedLetter } from './letter-log.js';
import type { IssuedBefores } from './issued-before.js';
import type { NumberQuestions } from './number-questions.js';

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
  .omit({
    corrections: true,
    unreadableBecause: true,
    read: true,
    source: true,
    handed: true,
    withholding: true,
    sketch: true,
    matter: true,
    problem: true,
    stub: true,
  })
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
  /** All that is kept of a secret letter. */
  stub: letterField.shape.stub,
  /** As read, with the officer's corrections in their place; null until it is read. */
  fields: letterFieldsField.nullable(),
  questions: z.array(letterQuestionField),
});
export type LetterView = z.infer<typeof letterViewField>;

const factsOf = ({ state, version }: LoadedLetter) => {
  const {
    corrections: _,
    unreadableBecause: __,
    read: ___,
    source: ____,
    sketch: _____,
    problem: ______,
    stub: _______,
    matter: ________,
    handed: _________,
    withholding: __________,
    ...rest
  } = state;
  return { ...rest, version };
};

export function letterItem(loaded: LoadedLetter): LetterItem {
  const fields = fieldsOfLetter(loaded.state);
  return { ...factsOf(loaded), fields: fields && letterItemField.shape.fields.parse(fields) };
}

/** A letter as its officer sees it, with all that is still to be settled. */
export class LetterViews {
  constructor(
    private readonly numbers: NumberQuestions,
    private readonly issues: IssuedBefores,
  ) {}

  async of(loaded: LoadedLetter): Promise<LetterView> {
    const { state } = loaded;
    const fields = fieldsOfLetter(state);
    const { read, source, stub } = state;
    return {
      ...factsOf(loaded),
      read,
      ...(source && { source }),
      ...(stub && { stub }),
      fields,
      questions: await this.questions(loaded, fields),
    };
  }

  /**
   * The answer to a step on a letter that may not be read yet. Answers are kept for a day under their `Idempotency-Key`, and what
   * a secret letter's file was called is not: until it is read it is told to whoever looks, and only then.
   */
  async unnamed(loaded: LoadedLetter): Promise<LetterView> {
    const view = await this.of(loaded);
    return loaded.state.read ? view : { ...view, fileName: null };
  }

  private async questions(loaded: LoadedLetter, fields: LetterFields | null): Promise<LetterQuestion[]> {
    const letter = loaded.state;
    const { unreadableBecause: why, problem } = letter;
    if (letter.stub) return [withheld(letter.stub)];
    if (problem) return [{ field: 'text', message: problem.message, messageTh: problem.messageTh, code: problem.code }];
    if (why !== null) return [{ field: 'text', message: why }];
    const asked = await Promise.all([this.numbers.of(letter, fields), this.issuedBefore(loaded)]);
    return [...(letter.read?.questions ?? []), ...asked.flat()];
  }

  /** The unit has issued this already, by another letter: issuing it would be refused, or has to be said to be meant. */
  private async issuedBefore(loaded: LoadedLetter): Promise<LetterQuestion[]> {
    const { status } = loaded.state;
    if (status !== 'draft' && status !== 'confirmed') return [];
    return (await this.issues.before(loaded)).map(({ letterId, letterNumber, directiveId, because }) => {
      const number = letterNumber ?? letterId;
      const [message, messageTh] = questionOf[because](number, directiveId);
      return { field: because === 'same-letter' ? 'text' : 'references', message, messageTh, letterId };
    });
  }
}

/** What the officer is to do with a secret letter, which is nothing that Wian could. */
const withheld = ({ secrecy }: LetterStub): LetterQuestion => ({
  field: 'secrecy',
  code: 'LETTER.WITHHELD',
  message:
    `It is marked ${secrecyWords[secrecy]} (${secrecy}): its content was not kept, it will not be passed on, and it is registered without its subject. ` +
    'Hand the original to your registrar of secret documents, and delete the file from mails and folders. ' +
    'If only an enclosure is marked, submit the letter without it.',
  messageTh:
    `หนังสือนี้มีชั้นความลับ “${secrecyWords[secrecy]}” ระบบไม่เก็บเนื้อหา ไม่แจ้งเวียนต่อ และลงทะเบียนไว้โดยไม่แสดงเรื่อง ` +
    'โปรดส่งต้นฉบับให้นายทะเบียนข้อมูลข่าวสารลับ และลบไฟล์ออกจากอีเมลและโฟลเดอร์ ' +
    'หากชั้นความลับเป็นของเอกสารแนบเท่านั้น โปรดส่งหนังสือใหม่โดยไม่แนบเอกสารนั้น',
});

const questionOf: Record<IssuedBefore['because'], (number: string, directiveId: string) => [string, string]> = {
  'same-letter': (number, directiveId) => [
    `This seems to be letter ${number}, which was issued as ${directiveId}: reject this one, unless it is another letter.`,
    `น่าจะเป็นหนังสือฉบับเดียวกับ ${number} ซึ่งสั่งการไปแล้ว (${directiveId}) โปรดตีกลับหากซ้ำ`,
  ],
  'same-parent': (number, directiveId) => [
    `Letter ${number} has passed the same letter on already, as ${directiveId}: issue this one only if it is meant to go out besides.`,
    `หนังสือ ${number} เวียนเรื่องเดียวกันไปแล้ว (${directiveId}) โปรดสั่งการฉบับนี้เมื่อตั้งใจให้ออกเพิ่มเท่านั้น`,
  ],
};
