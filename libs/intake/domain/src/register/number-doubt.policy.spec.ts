import { letterDecider } from '../letter/letter.decider.js';
import { letterId, otherLetterId, read, received } from '../letter/letter.fixture.js';
import type { Letter } from '../letter/letter.js';
import { registrationOf } from './entered.policy.js';
import { numberDoubt } from './number-doubt.policy.js';
import type { Registration } from './registration.decider.js';

const letter = (change: Partial<Letter> = {}): Letter => {
  const made = [received, read()].reduce<Letter | undefined>(letterDecider.evolve, undefined);
  if (!made) throw new Error('no letter');
  return { ...made, ...change };
};
const line = (change: Partial<Registration> = {}): Registration => ({
  ...registrationOf({
    key: { unitId: 'unit_3703', book: 'sent', series: 'circular', year: 2568 },
    number: 655,
    registeredAt: '2025-03-06T02:00:00.000Z',
    entered: {
      letterNumber: 'อจ 0318/ว 655',
      letterDate: '2025-03-06',
      from: null,
      to: null,
      subject: 'การขับเคลื่อนงาน ตามนโยบาย',
    },
    by: 'person_a',
    letterId: null,
    directiveId: null,
  }),
  ...change,
});
const doubt = (known: Registration | undefined, of = letter(), last = 655) =>
  numberDoubt(of, 655, { register: { last }, line: known });

describe('the number of a letter of one’s own', () => {
  it('is doubted where the register has not come so far, or has struck it out', () => {
    expect(doubt(undefined, letter(), 654)).toEqual({ because: 'not-taken', last: 654 });
    const voided = { at: '2025-03-06T02:00:00.000Z', by: 'person_a', reason: 'พิมพ์ผิด' };
    expect(doubt(line({ voided, letterId }))).toEqual({ because: 'struck-out', reason: 'พิมพ์ผิด' });
  });

  it('is doubted where its line is that of another letter', () =>
    expect(doubt(line({ letterId: otherLetterId }))).toEqual({ because: 'of-another', letterId: otherLetterId }));

  it('is its own where the line names it, or the letter that it was made of', () => {
    expect(doubt(line({ letterId, subject: 'อื่น' }))).toBeNull();
    const other = line({ letterId: otherLetterId });
    expect(doubt(other, letter({ joined: [{ letterId: otherLetterId, as: 'pages' }] }))).toBeNull();
    expect(doubt(other, letter({ partOf: { letterId: otherLetterId, start: 0, end: 9 } }))).toBeNull();
  });

  it('is doubted where a line that names no letter is of another day or matter', () => {
    expect(doubt(line({ letterDate: '2025-03-05' }))).toEqual({
      because: 'says-otherwise',
      differs: 'letterDate',
      inRegister: '2025-03-05',
      inLetter: '2025-03-06',
    });
    expect(doubt(line({ subject: 'น้ำท่วม' }))).toMatchObject({ differs: 'subject', inRegister: 'น้ำท่วม' });
  });

  it('is not doubted for blanks, quotes and digits, nor for what is not known, nor for a number given on paper', () => {
    const subject = { corrections: { subject: 'การ “ขับเคลื่อน” งานปี 2568' } };
    expect(doubt(line({ subject: 'การขับเคลื่อนงาน ปี ๒๕๖๘' }), letter(subject))).toBeNull();
    expect(doubt(line({ letterDate: null }))).toBeNull();
    expect(doubt(undefined)).toBeNull();
  });
});
