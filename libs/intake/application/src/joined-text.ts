import type { FileText } from './read-files.js';

/** Ends a page in the text of a file. */
const PAGE_END = '\f';

/** Texts that go on in each other, each on pages of its own; `apart`: what stands before a text in the place of a page's end. */
export function joinedText<Text extends FileText>(
  first: Text,
  further: readonly Text[],
  apart: (next: Text) => string | undefined = () => undefined,
): Text {
  const pages: FileText['pages'][number][] = [];
  let text = '';
  for (const each of [first, ...further]) {
    if (each !== first) text += apart(each) ?? PAGE_END;
    const own = each.pages.length > 0 ? each.pages : [{ start: 0, isRead: true, picture: null }];
    pages.push(...own.map((page) => ({ ...page, start: text.length + page.start })));
    text += each.text;
  }
  const isRecognised = [first, ...further].some(({ origin }) => origin === 'recognised');
  return { ...first, text, pages, origin: isRecognised ? 'recognised' : 'written' };
}
