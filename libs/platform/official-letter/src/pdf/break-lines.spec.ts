import fc from 'fast-check';
import { breakLines } from './break-lines.js';

/** Every letter is one wide, marks above and below are none. */
const measure = (text: string): number => text.replace(/[ัิ-ฺ็-๎]/g, '').length;
const broken = (text: string, width: number) => breakLines(text, { first: width, others: width }, measure);

describe('lines of a Thai paragraph', () => {
  it('end where a word ends', () => {
    expect(broken('ขอให้องค์กรปกครองส่วนท้องถิ่น', 10)).toEqual(['ขอให้องค์กร', 'ปกครองส่วน', 'ท้องถิ่น']);
  });

  it('are shorter at the first by its indent', () => {
    expect(breakLines('ภายใน เดือน มีนาคม', { first: 5, others: 20 }, measure)).toEqual(['ภายใน', 'เดือน มีนาคม']);
  });

  it.each([
    ['ประชาชน (ทุกคน)', 8, ['ประชาชน', '(ทุกคน)']],
    ['ปัญหาต่าง ๆ', 8, ['ปัญหา', 'ต่าง ๆ']],
    ['ลงวันที่ ๖ มีนาคม ๒๕๖๘ นั้น', 13, ['ลงวันที่', '๖ มีนาคม ๒๕๖๘', 'นั้น']],
    ['ทัน ที Action 5” ปี', 12, ['ทัน ที', 'Action 5” ปี']],
    ['นโยบาย “มหาดไทย”', 9, ['นโยบาย', '“มหาดไทย”']],
  ])('keep together what belongs together: %s', (text, width, lines) => expect(broken(text, width)).toEqual(lines));

  it('part a word that is wider than a line between its letters', () => {
    expect(broken('aaaaaaa', 3)).toEqual(['aaa', 'aaa', 'a']);
  });

  it('lose nothing and are never too wide', () => {
    const text = fc
      .array(fc.constantFrom('กำหนด', 'ที่', 'อำเภอ', ' ', '“', '”', '(', ')', '๒๕๖๘', 'Action', ',', 'ๆ'), {
        maxLength: 30,
      })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 20 }), (each, width) => {
        const lines = broken(each, width);
        expect(lines.join('').replace(/\s/g, '')).toBe(each.replace(/\s/g, ''));
        // One letter is a line where the line is narrower still.
        for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(Math.max(width, 2));
      }),
    );
  });
});
