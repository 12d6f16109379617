import {
  naturalKeyOfFields,
  numberDoubt,
  placeSent,
  registrationIdOf,
  type Letter,
  type LetterFields,
  type NumberDoubt,
} from '@wian/intake-domain';
import { formatDate } from '@wian/thai';
import type { LetterLog } from './letter-log.js';
import type { LetterQuestion } from './letter-view.js';
import type { RegisterLog } from './register/register-log.js';

/** Asks about the number of a draft: whether another letter has it, and whether the unit's own register knows it as such. */
export class NumberQuestions {
  constructor(
    private readonly letters: LetterLog,
    private readonly registers: RegisterLog,
  ) {}

  async of(letter: Letter, fields: LetterFields | null): Promise<LetterQuestion[]> {
    if (letter.status !== 'draft' || !fields) return [];
    const taken = await this.taken(letter, fields);
    const doubted = await this.againstRegister(letter);
    return [...taken, ...doubted.filter(({ letterId }) => !letterId || taken[0]?.letterId !== letterId)];
  }

  private async taken({ letterId }: Letter, fields: LetterFields): Promise<LetterQuestion[]> {
    const key = naturalKeyOfFields(fields);
    const holder = key ? await this.letters.holderOf(key) : null;
    if (!holder || holder === letterId) return [];
    const message = `Letter ${holder} has this number already: correct the number, or confirm as the same letter.`;
    const messageTh = 'มีหนังสือเลขที่นี้ในระบบแล้ว โปรดแก้เลขที่หนังสือ หรือยืนยันว่าเป็นหนังสือฉบับเดียวกัน';
    return [{ field: 'letterNumber', message, messageTh, letterId: holder }];
  }

  /** A number of one's own, where the unit keeps its register of letters sent here. */
  private async againstRegister(letter: Letter): Promise<LetterQuestion[]> {
    const place = placeSent(letter);
    const register = place && (await this.registers.register(place));
    if (!register) return [];
    const { number } = place;
    const line = await this.registers.line(registrationIdOf(place));
    const doubt = numberDoubt(letter, number, { register, line });
    return doubt ? [asked(number, doubt)] : [];
  }
}

function asked(number: number, doubt: NumberDoubt): LetterQuestion {
  const [found, foundTh] = foundBy(doubt);
  return {
    field: 'letterNumber',
    message: `Number ${number} ${found}.`,
    messageTh: `เลขที่ ${number} ${foundTh}`,
    ...(doubt.because === 'of-another' && { letterId: doubt.letterId }),
  };
}

/** What stands in the register of letters sent, and what to do, in English and in Thai. */
function foundBy(doubt: NumberDoubt): readonly [string, string] {
  switch (doubt.because) {
    case 'not-taken':
      return [
        `has not been taken from the register of letters sent, which stands at ${doubt.last}: take it there first, or correct the number`,
        `ยังไม่ได้ออกจากทะเบียนหนังสือส่ง ซึ่งออกถึงเลข ${doubt.last} โปรดออกเลขก่อน หรือแก้เลขที่หนังสือ`,
      ];
    case 'struck-out':
      return [
        `was struck out in the register of letters sent (${doubt.reason}): take another and correct the number`,
        `ถูกยกเลิกในทะเบียนหนังสือส่งแล้ว (${doubt.reason}) โปรดออกเลขใหม่และแก้เลขที่หนังสือ`,
      ];
    case 'of-another':
      return [
        `is that of letter ${doubt.letterId} in the register of letters sent: correct the number, or reject what is the same letter`,
        `เป็นของหนังสืออีกฉบับหนึ่งในทะเบียนหนังสือส่ง โปรดแก้เลขที่หนังสือ หรือตีกลับหากเป็นหนังสือฉบับเดียวกัน`,
      ];
    case 'says-otherwise':
      return differing(doubt);
  }
}

const names = {
  letterDate: ['date', 'ลงวันที่', formatDate],
  subject: ['subject', 'เรื่อง', (subject: string) => `“${subject}”`],
} as const;

function differing({ differs, inRegister, inLetter }: Extract<NumberDoubt, { because: 'says-otherwise' }>) {
  const [name, nameTh, shown] = names[differs];
  return [
    `has the ${name} ${inRegister} in the register of letters sent, the letter ${inLetter}: correct whichever is wrong`,
    `ในทะเบียนหนังสือส่ง ${nameTh} ${shown(inRegister)} แต่ในหนังสือ ${nameTh} ${shown(inLetter)} โปรดตรวจและแก้ให้ตรงกัน`,
  ] as const;
}
