import fc from 'fast-check';
import { cleanText } from './clean-text.js';

const noise = ['\u0000', '\u200b', '\u200d', '\ufeff', '\r\n', '\r', '\u00a0', 'ํ', 'า', 'ำ', '่', '้', '\ud83d', '😀'];
const noisy = fc.string({ unit: fc.constantFrom(...noise, ...'กน้ำ ๑5a\n\t') });

describe('cleanText', () => {
  it.each([
    ['split sara am', 'นํา', 'นำ'],
    ['split sara am behind its tone mark', 'น้ํา', 'น้ำ'],
    ['split sara am around its tone mark', 'นํ้า', 'น้ำ'],
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
          const source = original.slice(toOriginal(at), toOriginal(at + 1));
          const char = text.charAt(at);
          expect([char, cleanText(source).text.includes(char) || (char === 'ำ' && source.includes('า'))]).toEqual([
            char,
            true,
          ]);
        }
        expect(toOriginal(text.length)).toBe(original.length);
      }),
      { numRuns: 1000 },
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
