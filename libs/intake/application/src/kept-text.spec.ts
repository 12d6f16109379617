import { readLetter } from '@wian/intake-domain';
import { withPages, type KeptText } from './kept-text.js';

const kept = (text: string, change: Partial<KeptText> = {}): KeptText => ({
  ...{ name: 'a', text, origin: 'written', pages: [] },
  ...change,
});
const head = (running: string) => `ที่ อจ ๐๓๑๘/ว ${running}\n\n๖ มีนาคม ๒๕๖๘\n\nเรื่อง การประชุม\n\nเรียน นายอำเภอ`;
const joinedTo = (first: string, next: string) =>
  withPages(kept(first), [{ text: kept(next), read: readLetter(next) }]);

describe('a letter with its further pages', () => {
  it('is read as the pages of one file are: without the number on top of a page', () => {
    const { text } = joinedTo(head('๖๕๕'), '๒\n\nจึงเรียนมาเพื่อทราบ');
    expect(readLetter(text).text).toBe(`${head('๖๕๕')}\n\nจึงเรียนมาเพื่อทราบ`);
  });

  it('keeps the head of what begins as a letter, though it looks like the first one', () => {
    expect(readLetter(joinedTo(head('๖๕๕'), head('๖๕๖')).text).text).toContain(head('๖๕๖'));
  });

  it('has the pages of all, and is no surer than the least sure', () => {
    const page = { start: 0, isRead: false, picture: null };
    const scan = kept('ข', { origin: 'recognised', pages: [page, { ...page, start: 1 }] });
    expect(withPages(kept('ก'), [{ text: scan, read: null }])).toEqual({
      name: 'a',
      text: 'ก\fข',
      origin: 'recognised',
      pages: [
        { ...page, isRead: true },
        { ...page, start: 2 },
        { ...page, start: 3 },
      ],
    });
  });
});
