import type { Book, Series } from '@wian/contracts';
import { DomainError } from '@wian/kernel';
import type { RegisterKey } from './register-id.js';

const words: Readonly<Record<Series, string>> = {
  ordinary: 'ordinary letters',
  circular: 'circulars (ว)',
  confidential: 'confidential letters (ลับ)',
  secret: 'secret letters (ลับมาก)',
  'top-secret': 'top secret letters (ลับที่สุด)',
};

export const otherNumber = ({ book, series, year }: RegisterKey, wanted: number, next: number) =>
  new DomainError(
    'REGISTER.OTHER_NUMBER',
    'conflict',
    `Expected number ${next}, the next one in the ${year} register of ${words[series]} ${book}, found ${wanted}: ` +
      `a register has no gaps, so register the letters between first, or correct the number.`,
    { book, series, year, wanted, next },
  );

/** Also what a caller hears who may not see it. */
export const unknownRegistration = (registrationId: string) =>
  new DomainError(
    'REGISTER.UNKNOWN',
    'not-found',
    `There is no registration ${registrationId} that you may see; list the register to find its id.`,
    { registrationId },
  );

export const numberVoid = (registrationId: string) =>
  new DomainError(
    'REGISTER.ALREADY_VOID',
    'conflict',
    `${registrationId} is struck out already; nothing was changed.`,
    {
      registrationId,
    },
  );

export const nothingToRegister = () =>
  new DomainError(
    'REGISTER.INCOMPLETE',
    'invalid',
    'Expected what to register: a letterId, a directiveId, or at least a subject of a letter that is not in Wian.',
  );

export const wrongBook = (letterId: string, book: Book) =>
  new DomainError(
    'REGISTER.WRONG_BOOK',
    'conflict',
    book === 'received'
      ? `Letter ${letterId} is one of the unit's own, and cannot be received by it; register it as sent.`
      : `Letter ${letterId} is not one of the unit's own, so the unit cannot send it; register it as received, or correct issuerUnitId.`,
    { letterId, book },
  );

export const issuedOpenly = (directiveId: string) =>
  new DomainError(
    'REGISTER.ISSUED_OPENLY',
    'conflict',
    `${directiveId} was issued as an open letter, so it has no line in a register of secret letters: leave the series out, and if ` +
      'the letter bears a mark of secrecy tell the unit that issued it at once.',
    {
      directiveId,
      messageTh:
        `ข้อสั่งการ ${directiveId} ออกเป็นหนังสือเปิดเผย จึงลงทะเบียนหนังสือลับไม่ได้ โปรดไม่ระบุชุดทะเบียน ` +
        'และหากหนังสือมีชั้นความลับ โปรดแจ้งหน่วยงานที่ออกทันที',
    },
  );
