import fc from 'fast-check';
import { proseOf } from './prose.js';
import { sourceOf } from './source.js';

const wrapped = fc.string({
  unit: fc.constantFrom(...'กขคเำ๑1 .', '\n', '\n  ', ' \n', '\n\n', '\n        '),
  maxLength: 60,
  size: 'max',
});

describe('proseOf', () => {
  it('joins a phrase where its line broke, and leaves paragraphs and numbers apart', () => {
    const text = 'ด้วยภาย\nในวัน \n  ที่ ๖ มีนาคม\n๒๕๖๘\n      จึงเรียน\n\nมาเพื่อ';
    expect(proseOf(sourceOf(text), [4, text.length]).source.text).toBe('ภายในวันที่ ๖ มีนาคม\n๒๕๖๘\n      จึงเรียน\n\nมาเพื่อ');
  });

  it('has one blank where a line was stretched, and keeps what a line begins with', () => {
    const text = 'ภายใน   ๗  วัน\n    ๑.  นับแต่';
    const prose = proseOf(sourceOf(text), [0, text.length]);
    expect(prose.source.text).toBe('ภายใน ๗ วัน\n    ๑. นับแต่');
    expect(text.slice(...prose.inText([0, 11]))).toBe('ภายใน   ๗  วัน');
  });

  it('leaves out the blanks at the end of a line', () => {
    expect(proseOf(sourceOf('เวลา ๐๙.๓๐  \nน.'), [0, 15]).source.text).toBe('เวลา ๐๙.๓๐\nน.');
  });

  it('knows where each of its spans stands in the letter, to the character', () => {
    fc.assert(
      fc.property(wrapped, fc.nat(9), fc.nat(60), fc.nat(20), (text, from, start, length) => {
        const prose = proseOf(sourceOf(text), [Math.min(from, text.length), text.length]);
        const joined = prose.source.text;
        const span: [number, number] = [Math.min(start, joined.length), Math.min(start + length, joined.length)];
        const phrase = joined.slice(...span);
        const stands = text.slice(...prose.inText(span));
        expect(stands.replace(/\s/g, '')).toBe(phrase.replace(/\s/g, ''));
        expect([stands.charAt(0), stands.at(-1)]).toEqual([phrase.charAt(0), phrase.at(-1)]);
      }),
      { numRuns: 500 },
    );
  });
});
