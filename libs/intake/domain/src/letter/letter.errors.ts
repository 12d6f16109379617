import type { LetterRegistration } from '@wian/contracts';
import { DomainError } from '@wian/kernel';
import { isForTheSame, type ToApprove } from './approval.js';
import type { Letter, LetterStatus } from './letter.js';

/** Every refusal about a letter: code, what was expected, what was found, what to do. */
export const unknownLetter = (letterId?: string) =>
  new DomainError(
    'LETTER.UNKNOWN',
    'not-found',
    `There is no letter ${letterId ?? 'of that id'} that you may see; list the letters to find its id.`,
    letterId === undefined ? {} : { letterId },
  );

export const noSuchPart = (letterId: string) =>
  new DomainError(
    'LETTER.NO_SUCH_PART',
    'not-found',
    `Letter ${letterId} has no such text, page or file; its source says what there is, once it was read.`,
    { letterId },
  );

const whatToDo: Record<LetterStatus, string> = {
  received: 'it is still being read; look again in a moment.',
  draft: 'correct and confirm it first.',
  confirmed: 'it was confirmed already; what was confirmed stays, issue it or leave it.',
  issued: 'its directive was issued already and stands.',
  duplicate: 'it was joined to another letter; go on with that one.',
  unreadable:
    'it could not be read; its questions say why, and what to submit instead. Once that is mended, have it read again.',
  withheld: 'it is secret, and no more than its line in the register is kept.',
  rejected: 'it was rejected; open it again first.',
  split: 'other letters were made of it; go on with those.',
  merged: 'it was joined to another letter; go on with that one.',
};

export const wrongStatus = ({ letterId, status }: Letter, expected: LetterStatus) =>
  new DomainError(
    'LETTER.WRONG_STATUS',
    'conflict',
    `Expected letter ${letterId} to be ${expected}, found it ${status}: ${whatToDo[status]}`,
    { letterId, expected, status },
  );

export const notALetterNumber = (letterNumber: string) =>
  new DomainError(
    'LETTER.NUMBER_UNREADABLE',
    'invalid',
    `Expected a letter number such as อจ 0318/ว 655, found "${letterNumber}"; write it as it stands in the letter.`,
    { letterNumber },
  );

export const incomplete = (letterId: string, missing: readonly string[]) =>
  new DomainError(
    'LETTER.INCOMPLETE',
    'conflict',
    `Letter ${letterId} cannot be confirmed without ${missing.join(', ')}; correct the letter to fill ${missing.length > 1 ? 'them' : 'it'} in.`,
    { letterId, missing },
  );

export const otherIssuer = ({ letterId, unitId }: Letter, issuerUnitId: string) =>
  new DomainError(
    'LETTER.OTHER_ISSUER',
    'forbidden',
    `Letter ${letterId} is of ${issuerUnitId}, and only that unit may confirm and issue it; ${unitId} registered it. ` +
      'If the issuer was misread, correct issuerUnitId.',
    { letterId, unitId, issuerUnitId },
  );

export const notTheSame = ({ letterId }: Letter, sameAs: string, holder: string | null) =>
  new DomainError(
    'LETTER.NOT_THE_SAME',
    'conflict',
    holder === null
      ? `Letter ${letterId} cannot be joined to ${sameAs}: nobody has its number; confirm it without sameAs.`
      : `Letter ${letterId} cannot be joined to ${sameAs}: its number is that of ${holder}; answer sameAs ${holder} or correct the number.`,
    { letterId, sameAs, holder },
  );

export const alreadyIssued = (letterId: string, directiveId: string) =>
  new DomainError(
    'LETTER.ALREADY_ISSUED',
    'conflict',
    `Letter ${letterId} was issued already as ${directiveId}; nothing was issued again.`,
    { letterId, directiveId },
  );

/** `params.because`: nobody has approved it, or the same person who issues it, or for others than those it would reach now. */
export const approvalNeeded = ({ letterId, unitId, approval }: Letter, wanted: ToApprove) => {
  const because = !approval ? 'missing' : isForTheSame(approval, wanted) ? 'own' : 'changed';
  const { count, hash } = wanted;
  return new DomainError(
    'LETTER.APPROVAL_NEEDED',
    'conflict',
    `Letter ${letterId} would reach ${count} recipients, so many that a second person who may issue for ${unitId} has to approve it: ` +
      `${whyApproval[because]} Nothing was issued; have it approved for hash ${hash}, then issue it.`,
    { letterId, count, hash, because },
  );
};

const whyApproval = {
  missing: 'nobody has yet.',
  own: 'you have approved it yourself.',
  changed: 'it was approved for other recipients or buffers than it has now.',
};

export const secret = (letterId: string, secrecy: string) =>
  new DomainError(
    'LETTER.SECRET',
    'conflict',
    `Letter ${letterId} is marked ${secrecy}: secret letters may not be copied, so it can never be issued; send it by the secret register.`,
    { letterId, secrecy },
  );

export const beingWithheld = ({ letterId }: Letter) =>
  new DomainError(
    'LETTER.BEING_WITHHELD',
    'conflict',
    `Letter ${letterId} is being withheld as secret; withhold it again where that did not come to its end.`,
    { letterId },
  );

/** Each in English and Thai: why, and what to do. */
const tooLate = {
  received: ['it is still being read; do it again in a moment.', 'ระบบกำลังอ่านอยู่ โปรดลองอีกครั้งในอีกสักครู่'],
  issued: [
    'its directive is out and others have it. Tell those who got it and your registrar of secret documents at once.',
    'สั่งการและส่งถึงผู้รับแล้ว โปรดแจ้งผู้รับและนายทะเบียนข้อมูลข่าวสารลับทันที',
  ],
  withheld: ['it is withheld already, under another secrecy.', 'ระงับการเผยแพร่ไว้แล้วในชั้นความลับอื่น'],
  split: ['other letters were made of it; withhold those.', 'แยกเป็นหนังสือฉบับอื่นแล้ว โปรดระงับหนังสือเหล่านั้นแทน'],
  merged: ['it was joined to another letter; withhold that one.', 'รวมกับหนังสือฉบับอื่นแล้ว โปรดระงับฉบับนั้นแทน'],
} as const;

export const notWithholdable = ({ letterId, directiveId }: Letter, status: keyof typeof tooLate) =>
  new DomainError(
    'LETTER.NOT_WITHHOLDABLE',
    'conflict',
    `Letter ${letterId} cannot be withheld as secret: ${tooLate[status][0]}`,
    {
      letterId,
      status,
      ...(directiveId && { directiveId }),
      messageTh: `กำหนดชั้นความลับให้หนังสือ ${letterId} ไม่ได้: ${tooLate[status][1]}`,
    },
  );

export const contentWithheld = (letterId: string, secrecy: string) =>
  new DomainError(
    'LETTER.WITHHELD',
    'forbidden',
    `Letter ${letterId} is marked ${secrecy}: nothing of its content was kept; ask the registrar of secret documents for the original.`,
    { letterId, secrecy },
  );

export const numberTaken = (letterId: string, holder: string, letterNumber: string) =>
  new DomainError(
    'LETTER.NUMBER_TAKEN',
    'conflict',
    `The number ${letterNumber} of that year is confirmed for letter ${holder} already; correct the number, or confirm with sameAs ${holder} if both are the same letter.`,
    { letterId: holder, asked: letterId, letterNumber },
  );

export const alreadyRegistered = ({ letterId, book, series, year, number }: LetterRegistration) =>
  new DomainError(
    'LETTER.ALREADY_REGISTERED',
    'conflict',
    `Letter ${letterId} has number ${number} in the ${year} register of ${series} letters ${book} already; nothing was registered.`,
    { letterId, book, series, year, number },
  );

/** A directive that a unit has issued of the same matter as a letter, and its letter. */
export interface IssuedBefore {
  readonly directiveId: string;
  readonly letterId: string;
  readonly letterNumber: string | null;
  /** The same number, bytes or text; or it comes from the same letter above. */
  readonly because: 'same-letter' | 'same-parent';
}

const becauseWords = {
  'same-letter': { en: 'is the same letter', th: 'เป็นหนังสือฉบับเดียวกัน' },
  'same-parent': { en: 'passes on the same letter from above', th: 'เวียนหนังสือต้นเรื่องเดียวกัน' },
} as const;

export const issuedBefore = (letterId: string, earlier: readonly IssuedBefore[]) => {
  const named = (language: 'en' | 'th') =>
    earlier
      .map(({ directiveId, letterNumber, because }) =>
        [directiveId, letterNumber && `(${letterNumber})`, becauseWords[because][language]].filter(Boolean).join(' '),
      )
      .join(', ');
  return new DomainError(
    'LETTER.ISSUED_BEFORE',
    'conflict',
    `Letter ${letterId} was not issued, since the unit has issued this already: ${named('en')}. Follow that directive; if ` +
      'the letter is another one after all, name in "besides" each directive that it goes out besides.',
    {
      letterId,
      besides: earlier.map(({ directiveId }) => directiveId),
      earlier,
      messageTh: `ยังไม่ได้สั่งการ เพราะหน่วยงานสั่งการเรื่องนี้ไปแล้ว: ${named('th')} หากเป็นคนละเรื่อง โปรดระบุข้อสั่งการเดิมใน besides`,
    },
  );
};
