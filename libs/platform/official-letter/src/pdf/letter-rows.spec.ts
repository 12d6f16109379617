import type { OfficialLetter } from '../official-letter.js';
import { CREST, LINE } from '../layout.js';
import { rowsOf } from './letter-rows.js';
import { paginate } from './paginate.js';

const letter = (paragraphs: readonly string[], change: Partial<OfficialLetter> = {}): OfficialLetter => ({
  urgency: null,
  number: 'อจ ๐๓๑๘/ว ๑',
  office: ['ที่ว่าการอำเภอ'],
  date: '๖ มีนาคม ๒๕๖๘',
  heads: [{ label: 'เรื่อง', lines: ['ก'] }],
  paragraphs,
  closing: 'ขอแสดงความนับถือ',
  signer: ['(ก)', 'นายอำเภอ'],
  foot: ['ที่ทำการปกครอง', 'โทร. ๑'],
  ...change,
});
const measure = (text: string) => text.length * 6;
const textsOf = (rows: ReturnType<typeof rowsOf>) => rows.map(({ cells }) => cells.map(({ text }) => text).join(' '));

describe('the lines of a letter', () => {
  it('have the number beside the office, at the foot of the crest', () => {
    const [crest, number] = rowsOf(letter([], { urgency: 'ด่วน' }), measure);
    expect([crest?.cells[0]?.text, crest?.height]).toEqual(['ด่วน', CREST - LINE]);
    expect(number?.cells.map(({ text }) => text)).toEqual(['ที่ อจ ๐๓๑๘/ว ๑', 'ที่ว่าการอำเภอ']);
  });

  it('have two lines of the body on the page of the signature, wherever the page ends', () => {
    const rows = rowsOf(letter(['ด้วย', 'จึงขอ', 'จึงเรียนมา']), measure);
    const all = textsOf(rows);
    for (let room = 150; room < 500; room += 7) {
      const last = textsOf(paginate(rows, { first: room, others: 800 }).at(-1) ?? []);
      expect(all.slice(-last.length)).toEqual(last);
      expect(last).toEqual(expect.arrayContaining(['จึงขอ', 'จึงเรียนมา', 'ขอแสดงความนับถือ', 'โทร. ๑']));
    }
  });
});
