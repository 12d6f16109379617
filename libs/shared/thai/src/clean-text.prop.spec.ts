import fc from 'fast-check';
import { cleanText } from './clean-text.js';

const noise = [
  'ิ',
  'ี',
  'ุ',
  'เ',
  '\uf701',
  '\uf70a',
  ' ',
  '\u0000',
  '\u200b',
  '\u200d',
  '\ufeff',
  '\r\n',
  '\r',
  '\u00a0',
  'ํ',
  'า',
  'ำ',
  '่',
  '้',
  '\ud83d',
  '😀',
];
const noisy = fc.string({ unit: fc.constantFrom(...noise, ...'กน้ำ ๑5a\n\t') });

describe('cleanText', () => {
  it.each([
    ['split sara am', 'นํา', 'นำ'],
    ['split sara am behind its tone mark', 'น้ํา', 'น้ำ'],
    ['split sara am around its tone mark', 'นํ้า', 'น้ำ'],
    ['a tone mark before its vowel', 'ท่ี ด้ัง', 'ที่ ดั้ง'],
    ['a tone mark behind ำ', 'นำ้', 'น้ำ'],
    ['split sara am around a vowel', 'กํิา', 'กิำ'],
    ['a mark twice', 'ที่่ กิิ', 'ที่ กิ'],
    ['a mark that stands apart', 'ท ี่ ก ำ น  ั้น', 'ที่ กำ นั้น'],
    ['two เ for แ', 'เเละ', 'และ'],
    ['marks of older fonts', 'ท\uf702\uf70a ป\uf712', 'ที่ ป็'],
    ['a blank before a word', 'ที่ อำเภอ', 'ที่ อำเภอ'],
    ['a nikhahit of its own', 'กํ ก', 'กํ ก'],
    ['U+0000 and zero-width characters', 'ก\u0000ข\u200bค\ufeffง', 'กขคง'],
    ['CRLF and lone CR', 'ก\r\nข\rค', 'ก\nข\nค'],
    ['no-break space', 'ก\u00a0ข', 'ก ข'],
    ['curly quotes, Thai digits and whole sara am stay', '“ทำ” ๒๕๖๘', '“ทำ” ๒๕๖๘'],
  ])('%s', (_, original, expected) => {
    expect(cleanText(original).text).toBe(expected);
  });

  it('maps every character to where it came from', () => {
    fc.assert(
      fc.property(noisy, (original) => {
        const { text, toOriginal } = cleanText(original);
        for (let at = 0; at < text.length; at += 1) {
          expect(toOriginal(at)).toBeLessThan(toOriginal(at + 1));
          // With the marks beside it, which may have changed places.
          const before = /[\u0e31-\u0e3a\u0e47-\u0e4e\uf700-\uf71a\u0000-\u0020\u00a0\u200b-\u200f\ufeff]*$/.exec(
            original.slice(0, toOriginal(at)),
          );
          const after = /^[\u0e31-\u0e3a\u0e47-\u0e4e\uf700-\uf71a\u0000-\u0020\u00a0\u200b-\u200f\ufeff]*/.exec(
            original.slice(toOriginal(at + 1)),
          );
          const source = `${before?.[0]}${original.slice(toOriginal(at), toOriginal(at + 1))}${after?.[0]}`;
          const char = text.charAt(at);
          const isThere = cleanText(source).text.includes(char) || source.includes({ ำ: 'า', แ: 'เ' }[char] ?? char);
          expect([char, isThere]).toEqual([char, true]);
        }
        expect(toOriginal(text.length)).toBe(original.length);
      }),
      { numRuns: 300 },
    );
  });

  it('is done after one pass', () => {
    fc.assert(fc.property(noisy, (original) => cleanText(cleanText(original).text).text === cleanText(original).text));
  });

  it('leaves nothing behind that it promises to remove', () => {
    fc.assert(
      fc.property(noisy, (original) => !/[\u0000\r\u200b\u200d\ufeff\u00a0]|ํ[่้]?า/.test(cleanText(original).text)),
    );
  });
});
