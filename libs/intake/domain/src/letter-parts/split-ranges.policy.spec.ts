import { splitRanges, type AskedPart } from './split-ranges.policy.js';

const page = (start: number) => ({ start, isRead: true, picture: null });
//           0         5    10
const read = { letterId: 'letter_a', text: 'หนึ่ง สอง      สาม', pages: [page(0), page(6), page(10), page(15)] };
const split = (...asked: AskedPart[]) => {
  const ranges = splitRanges(read, asked);
  return ranges.ok
    ? ranges.value.map(({ start, end }) => read.text.slice(start, end).trim())
    : ranges.error.params['why'];
};

describe('the parts of a letter that is split', () => {
  it('are runs of pages, or of the text', () => {
    expect(split({ pages: [1, 1] }, { pages: [2, 4] })).toEqual(['หนึ่ง', 'สอง      สาม']);
    expect(split({ text: [6, 10] }, { pages: [4, 4] })).toEqual(['สอง', 'สาม']);
  });
  it.each<[string, AskedPart]>([
    ['outside', { pages: [4, 5] }],
    ['outside', { pages: [3, 2] }],
    ['outside', { text: [6, 99] }],
    ['outside', { text: [9, 6] }],
    ['overlap', { text: [3, 8] }],
    ['overlap', { pages: [1, 1] }],
    ['no-text', { pages: [3, 3] }],
    ['no-text', { text: [7, 7] }],
  ])('are refused as %s where they are %j', (why, part) => expect(split({ pages: [1, 1] }, part)).toBe(why));
});
