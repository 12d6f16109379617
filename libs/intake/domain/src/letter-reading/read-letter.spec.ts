import { readFileSync } from 'node:fs';
import { parsedLetterField, readLetter } from './index.js';
import { eraLetters } from './era-letters.fixture.js';
import { layoutLetters } from './layout-letters.fixture.js';
import { oddLetters } from './odd-letters.fixture.js';
import { sampleLetters } from './sample-letters.fixture.js';

const sample = (name: string) =>
  readFileSync(new URL(`../../../../../samples/letters/${name}`, import.meta.url), 'utf8');

/** The expected file shortens order texts at `…`. */
type Shortened = { orders: { text: string }[] } & Record<string, unknown>;

describe('the sample letter', () => {
  const text = sample('pathum-ratchawongsa-w655.txt');
  const expected = JSON.parse(sample('pathum-ratchawongsa-w655.json')) as Shortened;
  const letter = readLetter(text);

  it('is read exactly as its JSON says', () => {
    const { fields: _, text: __, ...read } = letter;
    const shortened = expected.orders.map(
      ({ text: start }, i) => start.replace(/…$/, '') === read.orders[i]?.text.slice(0, start.length - 1),
    );
    expect(shortened).toEqual([true, true]);
    expect({ ...read, orders: read.orders.map((order, i) => ({ ...order, text: expected.orders[i]?.text })) }).toEqual(
      expected,
    );
  });

  it('has both orders whole, to the end of their paragraphs', () => {
    const paragraphs = text.split('\n').filter((line) => /^[๑๒]\./.test(line));
    expect(letter.orders.map(({ text: order }) => order)).toEqual(paragraphs.map((line) => line.slice(3)));
  });

  it('shows where each value stands', () => {
    const at = (path: string) => letter.fields[path]?.spans.map(([start, end]) => letter.text.slice(start, end));
    expect(at('letterNumber')).toEqual(['อจ ๐๓๑๘/ว ๖๕๕']);
    expect(at('letterDate')).toEqual(['๖ มีนาคม ๒๕๖๘']);
    expect(at('subject')).toEqual([letter.subject]);
    expect(at('issuer')).toEqual(['อำเภอปทุมราชวงศา']);
    expect(at('addressees.phrase')).toEqual([letter.addressees?.phrase]);
    expect(at('references[0].number')).toEqual(['อจ ๐๐๑๗.๒/ว ๑๒๙๐']);
    expect(at('references[0].date')).toEqual(['ลงวันที่ ๖ มีนาคม ๒๕๖๘']);
    expect(at('enclosures[0].text')).toEqual([letter.enclosures[0]?.text]);
    expect([at('orders[0].text'), at('orders[1].text')]).toEqual(letter.orders.map((order) => [order.text]));
  });

  it('reads the same with CRLF, split sara am and U+0000 in it', () => {
    const spoilt = text.replace(/\n/g, '\r\n').replace(/ำ/g, '\u0e4d\u0e32').replace(/ /g, ' \u0000\u200b');
    expect(readLetter(spoilt)).toEqual(letter);
  });
});

describe.each([...sampleLetters, ...oddLetters, ...layoutLetters, ...eraLetters])('$name', ({ text, expected }) => {
  const letter = readLetter(text);

  it.each(Object.entries(expected))('%s', (field, value) => {
    expect({ [field]: letter[field as keyof typeof letter] }).toMatchObject({ [field]: value });
  });

  it('keeps its contract', () => {
    expect(parsedLetterField.parse(letter)).toEqual(letter);
  });
});

describe('the directory’s facts', () => {
  const text = 'ที่ อจ ๐๓๑๘/ว ๖๕๕\n๖ มีนาคม ๒๕๖๘\nเรื่อง ตัวอย่าง\nเรียน นายอำเภอทุกอำเภอ\n\nด้วยมีเหตุ จึงเรียนมาเพื่อทราบ';

  it('give the issuer the name that the letter leaves out', () => {
    expect(readLetter(text).issuer).toEqual({ name: null, level: 'district', unitCode: '3703' });
    expect(readLetter(text, { unitName: () => 'อำเภอปทุมราชวงศา' }).issuer?.name).toBe('อำเภอปทุมราชวงศา');
  });

  it('make a code that the tree does not have a question', () => {
    const { issuer, questions } = readLetter(text, { unitName: () => null });
    expect(issuer).toMatchObject({ unitCode: null });
    expect(questions).toMatchObject([{ field: 'issuer.unitCode', message: expect.stringContaining('3703') }]);
  });

  it('make another name than the code’s a question', () => {
    const named = text.replace('จึง', 'อำเภออื่น จึง');
    const { questions } = readLetter(named, { unitName: () => 'อำเภอปทุมราชวงศา' });
    expect(questions).toMatchObject([{ field: 'issuer.name', message: expect.stringContaining('อำเภออื่น') }]);
  });
});
