import { furtherPages } from './further-pages.js';
import { readLetter } from './read-letter.js';

const first = 'ที่ อจ ๐๓๑๘/ว ๖๕๕\n๖ มีนาคม ๒๕๖๘\nเรื่อง การประชุม\nเรียน นายอำเภอทุกอำเภอ\n\nด้วยจังหวัดจะประชุม';
const closing = 'ขอแสดงความนับถือ\n\n(นายตัวอย่าง สมมติ)\nนายอำเภอปทุมราชวงศา';
const last = `๒. ให้รายงานภายในวันที่ ๒๐ มีนาคม ๒๕๖๘\n\n${closing}`;
const pages = (texts: readonly string[], at = 0) =>
  furtherPages(
    texts.map((text) => readLetter(text)),
    at,
  );

describe('the further pages of a letter', () => {
  it('are the texts without a head behind it, up to the one that ends it', () => {
    expect(pages([first, last])).toEqual([1]);
    expect(pages(['ส่งหนังสือ', first, '๑. ให้สำรวจ', last, 'แบบสำรวจ'], 1)).toEqual([2, 3]);
  });

  it('are none where it ends itself, where nothing ends it, or where another letter comes first', () => {
    expect(pages([`${first}\n\n${closing}`, last])).toEqual([]);
    expect(pages([first, 'แบบสำรวจ'])).toEqual([]);
    expect(pages([last, first], 1)).toEqual([]);
    expect(pages([first, `${first}\n\n${closing}`, last])).toEqual([]);
  });
});
