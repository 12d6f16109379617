import { isHeaded, type Letter, type LetterSource, type TextRange } from '@wian/intake-domain';
import { sha256Hex } from '@wian/kernel';
import { joinedText } from './joined-text.js';
import type { LetterContents } from './letter-contents.port.js';

/** Text that was taken out of a file before, cleaned. */
export interface KeptText extends Pick<LetterSource, 'origin' | 'pages'> {
  /** Of the file. */
  readonly name: string;
  readonly text: string;
}

/** Undefined where none was kept: it was not read, or before texts were kept. */
export async function keptTextOf(letter: Letter, contents: LetterContents): Promise<KeptText | undefined> {
  const { source } = letter;
  const bytes = source && (await contents.get(source.textSha256));
  if (!bytes) return undefined;
  const { origin, pages } = source;
  // A byte order mark belongs to the text that its offsets count in.
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return { name: nameOf(letter), text, origin, pages };
}

/** Keeps a text; resolves to the SHA-256 by which it is found. To be called first: a letter must not name a text that is not there. */
export async function keepText(text: string, contents: LetterContents): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const sha256 = sha256Hex(bytes);
  await contents.put(sha256, bytes);
  return sha256;
}

/** As when its file was read first. */
const nameOf = ({ source, fileName }: Letter): string =>
  source?.files.find(({ isLetter }) => isLetter)?.name ?? fileName ?? 'letter';

/** A run of it, with the pages that it touches. */
export function runOf({ name, text, origin, pages }: KeptText, { start, end }: TextRange): KeptText {
  const touched = pages.filter((page, at) => page.start < end && (pages[at + 1]?.start ?? text.length) > start);
  return {
    name,
    text: text.slice(start, end),
    origin,
    pages: touched.map((page) => ({ ...page, start: Math.max(0, page.start - start) })),
  };
}

/** What begins as a letter does is a page of no other: its head must not be taken for one that a page repeats. */
const APART = '\n\n';

/** A letter's text with its further pages, each with how it was read alone. */
export function withPages(first: KeptText, further: readonly { text: KeptText; read: Letter['read'] }[]): KeptText {
  const headed = new Set(further.flatMap(({ text, read }) => (read && isHeaded(read) ? [text] : [])));
  const texts = further.map(({ text }) => text);
  return joinedText(first, texts, (next) => (headed.has(next) ? APART : undefined));
}
