import fc from 'fast-check';
import { heightOf, paginate, type Row } from './paginate.js';

const row = (change: Partial<Row> = {}): Row => ({ height: 10, before: 0, isTied: false, ...change });
const rows = (...tied: readonly boolean[]) => tied.map((isTied) => row({ isTied }));
const lengths = (pages: readonly (readonly Row[])[]) => pages.map((page) => page.length);

describe('pages', () => {
  it('end before a line that would not fit', () => {
    expect(lengths(paginate(rows(false, false, false), { first: 25, others: 100 }))).toEqual([2, 1]);
  });

  it('take what is tied along, so that no signature stands alone', () => {
    const letter = rows(false, false, false, true, true, true);
    expect(lengths(paginate(letter, { first: 50, others: 100 }))).toEqual([2, 4]);
  });

  it('leave out the space above their first line', () => {
    const spaced = [row(), row({ before: 90 }), row({ before: 5 })];
    expect(lengths(paginate(spaced, { first: 50, others: 25 }))).toEqual([1, 2]);
  });

  it('hold every line once, in order, and no more than they have room for', () => {
    const any = fc.array(
      fc.record({ height: fc.integer({ min: 5, max: 20 }), before: fc.nat(10), isTied: fc.boolean() }),
    );
    fc.assert(
      fc.property(any, (each) => {
        const pages = paginate(each, { first: 60, others: 80 });
        expect(pages.flat()).toEqual(each);
        pages.forEach((page, at) => expect(heightOf(page)).toBeLessThanOrEqual(at === 0 ? 60 : 80));
      }),
    );
  });
});
