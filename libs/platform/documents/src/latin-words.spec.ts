import { type Reading, withLatin } from './latin-words.js';
import type { RecognisedSign, RecognisedWord } from './recognised-signs.js';

const WIDE = 60;
const box = (from: number, to: number) => ({ left: from * WIDE, top: 100, right: to * WIDE, bottom: 140 });

/** A line of signs, each with how sure Thai is of it; null = a blank. */
function thai(...signs: readonly (readonly [string, number] | null)[]): Reading {
  const groups: RecognisedSign[][] = [[]];
  let text = '';
  for (const [place, sign] of signs.entries()) {
    if (sign) {
      const free = { left: 0, right: Number.POSITIVE_INFINITY };
      const [said, confidence] = sign;
      groups.at(-1)?.push({ text: said, at: text.length, box: box(place, place + 1), confidence, line: '1', free });
    } else groups.push([]);
    text += sign?.[0] ?? ' ';
  }
  return { text, groups };
}

/** A word of English over the places `from` to `to` of that line. */
const english = (text: string, confidence: number, [from, to]: readonly [number, number]): RecognisedWord => ({
  text,
  confidence,
  box: box(from, to),
  line: '1',
});

const UNSURE_WORD = thai(['ที่', 95], null, ['6', 69], ['๐', 97], ['ท', 90], null, ['5', 96]);
const read = (reading: Reading, ...words: readonly RecognisedWord[]) => withLatin(reading, words).text;

describe('Latin words of a scan', () => {
  it('takes what English reads surely where Thai is less sure, and leaves all beside it', () => {
    expect(read(UNSURE_WORD, english('Action', 96, [2, 5]))).toBe('ที่ Action 5');
    expect(read(UNSURE_WORD, english('saraban@moi.go.th', 82, [2, 5]))).toBe('ที่ saraban@moi.go.th 5');
    expect(read(UNSURE_WORD, english('https://moi.go.th/a', 82, [2, 5]))).toBe('ที่ https://moi.go.th/a 5');
  });

  it.each([
    ['not sure of it', 'Action', 90],
    ['not sure of an address', 'saraban@moi.go.th', 79],
    ['sure of two letters', 'wo', 97],
    ['sure of a number', '2568', 97],
  ])('leaves what Thai read where English is %s', (_, word, confidence) => {
    expect(read(UNSURE_WORD, english(word, confidence, [2, 5]))).toBe(UNSURE_WORD.text);
  });

  it('leaves words that Thai is sure of, and numbers in Thai digits however unsure', () => {
    const sure = thai(['โท', 97], ['ร', 93], ['.', 93]);
    expect(read(sure, english('Ins.', 97, [0, 3]))).toBe('โทร.');
    const number = thai(['๑', 60], ['๒', 97], ['๓', 60]);
    expect(read(number, english('oom', 97, [0, 3]))).toBe('๑๒๓');
  });

  it.each([4.4, 4.6])('leaves a word where a sign is of what is beside it too (%d)', (to) => {
    expect(read(UNSURE_WORD, english('Action', 96, [2, to]))).toBe(UNSURE_WORD.text);
  });

  it('leaves an address whose beginning English may have read as another word', () => {
    const beginning = english('sqraban.', 57, [0, 1]);
    expect(read(UNSURE_WORD, beginning, english('plan@gmail.com', 89, [2, 5]))).toBe(UNSURE_WORD.text);
  });

  it('takes two capitals beside a word that is sure, and nowhere else', () => {
    const reading = thai(['08', 67], null, ['6', 70], ['ส', 76]);
    const [short, long] = [english('QR', 96, [0, 1]), english('Code', 95, [2, 4])];
    expect(read(reading, short, long)).toBe('QR Code');
    expect(read(reading, short)).toBe(reading.text);
  });

  it('keeps two words apart that Thai took for one, and makes one of what Thai took for two', () => {
    const one = thai(['6', 69], ['๐', 97], ['ถื', 42], ['ท', 77]);
    expect(read(one, english('Google', 96, [0, 2]), english('Form', 93, [2, 4]))).toBe('Google Form');
    const bracket = thai(['6', 69], null, ['(', 90], ['!', 60]);
    expect(read(bracket, english('Zoom', 96, [0, 1]), english('LINE', 96, [3, 4]))).toBe('Zoom (LINE');
    const two = thai(['!', 60], null, ['ผ', 60], ['6', 15]);
    expect(read(two, english('LINE', 96, [0, 4]))).toBe('LINE');
  });

  it('says where each sign lies in the new text', () => {
    const { text, groups } = withLatin(UNSURE_WORD, [english('Action', 96, [2, 5])]);
    expect(groups.flat().map((sign) => text.slice(sign.at, sign.at + sign.text.length))).toEqual(['ที่', 'Action', '5']);
  });
});
