import { DomainError } from '@wian/kernel';
import type { FileTrouble } from './letter-source.js';

/** Each reason in English and Thai. */
const unclear = {
  'no-text': ['it holds no text', 'ไม่มีข้อความในส่วนนั้น'],
  outside: ['it is not within the letter', 'อยู่นอกหนังสือ'],
  overlap: ['it overlaps another one', 'ซ้อนทับกับส่วนอื่น'],
} as const;
type Unclear = keyof typeof unclear;

/** `part`: which of those asked for, 1 = the first. */
export const splitUnclear = (letterId: string, part: number, why: Unclear) =>
  new DomainError(
    'LETTER.SPLIT_UNCLEAR',
    'invalid',
    `Part ${part} of letter ${letterId} cannot be a letter: ${unclear[why][0]}; name pages or offsets of the text that was read.`,
    {
      letterId,
      part,
      why,
      messageTh: `ส่วนที่ ${part} แยกเป็นหนังสือไม่ได้: ${unclear[why][1]} โปรดระบุหน้าหรือช่วงของข้อความที่อ่านได้`,
    },
  );

const refusedMerge = {
  itself: ['it is that letter itself', 'เป็นหนังสือฉบับเดียวกัน'],
  'other-unit': ['it is of another unit', 'เป็นของหน่วยงานอื่น'],
  'other-secrecy': ['one of the two is secret', 'ชั้นความลับไม่ตรงกัน'],
  'too-long': ['the text of all would be longer than a letter may be', 'ข้อความรวมยาวเกินกำหนด'],
  'no-text': ['its text was not kept, so it can only be an enclosure', 'ไม่มีข้อความที่เก็บไว้ รวมได้เฉพาะเป็นสิ่งที่ส่งมาด้วย'],
} as const;

export const notMergeable = (letterId: string, into: string, why: keyof typeof refusedMerge) =>
  new DomainError(
    'LETTER.NOT_MERGEABLE',
    'conflict',
    `Letter ${letterId} cannot be joined to ${into}: ${refusedMerge[why][0]}; nothing was joined.`,
    { letterId, into, why, messageTh: `รวมหนังสือ ${letterId} เข้ากับ ${into} ไม่ได้: ${refusedMerge[why][1]}` },
  );

/** What is to be split or joined is read anew, and that may take too long, or break the reader. */
export const notReadAgain = (letterId: string, { code, message, messageTh }: FileTrouble) =>
  new DomainError(
    'LETTER.NOT_READ_AGAIN',
    'conflict',
    `Letter ${letterId} could not be read anew, so nothing was changed: ${message}`,
    { letterId, problem: code, messageTh: `อ่านหนังสือ ${letterId} ใหม่ไม่ได้ จึงไม่มีการเปลี่ยนแปลง: ${messageTh}` },
  );
