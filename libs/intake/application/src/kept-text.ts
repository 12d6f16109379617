import {
  pageStarts,
  readLetter,
  type Letter,
  type LetterSource,
  type ParsedLetter,
  type TextRange,
} from '@wian/intake-domain';
import type { LetterContents } from './letter-contents.port.js';
import { withUnreadPages } from './unread-pages.js';

type Pages = LetterSource['pages'];

/** Text that was taken out of a file before, cleaned. */
export interface KeptText extends Pick<LetterSource, 'origin' | 'pages'> {
  readonly text: string;
}

/** Undefined where none was kept: it was not read, or before texts were kept. */
export async function keptTextOf({ source }: Letter, contents: LetterContents): Promise<KeptText | undefined> {
  const bytes = source && (await contents.get(source.textSha256));
  // A byte order mark belongs to the text that its offsets count in.
  return bytes && { ...source, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) };
}

/** A run of it, with the pages that it touches. */
export function runOf({ text, origin, pages }: KeptText, { start, end }: TextRange): KeptText {
  const touched = pages.filter((page, at) => page.start < end && (pages[at + 1]?.start ?? text.length) > start);
  return {
    text: text.slice(start, end),
    origin,
    pages: touched.map((page) => ({ ...page, start: Math.max(0, page.start - start) })),
  };
}

const BETWEEN = '\n\n';

/** Texts that go on in each other, each on pages of its own. */
export function joinedTexts(texts: readonly KeptText[]): KeptText {
  const pages: Pages[number][] = [];
  let from = 0;
  for (const { text, pages: own } of texts) {
    const begins = own.length > 0 ? own : [{ start: 0, isRead: true, picture: null }];
    pages.push(...begins.map((page) => ({ ...page, start: from + page.start })));
    from += text.length + BETWEEN.length;
  }
  const origin = texts.some((each) => each.origin === 'recognised') ? 'recognised' : 'written';
  return { text: texts.map(({ text }) => text).join(BETWEEN), origin, pages };
}

export interface ReadAgain {
  readonly read: ParsedLetter;
  readonly pages: Pages;
}

/** Reads it as if it had just been taken out of its file, here, since it has been through the reader before. */
export function readAgain({ text, origin, pages }: KeptText): ReadAgain {
  const read = withUnreadPages(readLetter(text, { origin }), { text, origin, pages });
  const starts = pageStarts(
    text,
    read.text,
    pages.map(({ start }) => start),
  );
  return { read, pages: pages.map((page, at) => ({ ...page, start: starts[at] ?? 0 })) };
}
