import { pageStarts, readLetter, secretStubOf, type LetterStub, type ParsedLetter } from '@wian/intake-domain';
import type { ReadingFacts } from '@wian/intake-domain';
import type { KeptText } from './kept-text.js';
import type { FileText, ReadableFile } from './read-files.js';
import { withEnclosedLists, type NamedText } from './read-lists.js';
import { withUnreadPages } from './unread-pages.js';

/** Texts that are read again, each by itself, and what came with all of them. */
export interface KeptTexts {
  readonly texts: readonly KeptText[];
  /** Of letters that are enclosures. */
  readonly enclosed: readonly NamedText[];
  /** What was found before on lists that came with them, of which there may be no more than pictures. */
  readonly lists: NonNullable<ParsedLetter['lists']>;
}

export type TextsRead =
  /** In the order of the texts; `pages`: those of the text, by where they begin in what was read. */
  | { readonly reads: readonly ReadText[] }
  /** One of them is secret, or what came with them: nothing else of them leaves the reader. */
  | { readonly stub: LetterStub };

export interface ReadText extends Pick<KeptText, 'pages'> {
  readonly read: ParsedLetter;
}

/**
 * Reads texts as if they had just been taken out of their files. `files`: what is enclosed; pictures among them are not recognised
 * again, and one that cannot be read (`isExpected` tells that from a bug) is left out.
 */
export async function readTexts(
  { texts, enclosed, lists }: KeptTexts,
  files: readonly ReadableFile<FileText>[],
  isExpected: (error: unknown) => boolean,
  facts: Pick<ReadingFacts, 'unitName'> = {},
): Promise<TextsRead> {
  const beside = [...enclosed, ...(await writtenIn(files, isExpected))];
  const others = beside.map(({ name, text }) => ({ name, read: readLetter(text, facts) }));
  const reads = texts.map((text) => readAgain(text, facts));
  const stub = secretStubOf(
    reads.map(({ read }) => read),
    others.map(({ read }) => read),
  );
  if (stub) return { stub };
  const named = others.map(({ name, read }) => ({ name, text: read.text }));
  return {
    reads: reads.map(({ name, read, pages }) => ({
      read: withEnclosedLists(read, { name, text: read.text }, named, lists),
      pages,
    })),
  };
}

function readAgain({ name, text, origin, pages }: KeptText, facts: Pick<ReadingFacts, 'unitName'>) {
  const read = withUnreadPages(readLetter(text, { ...facts, origin }), { text, origin, pages });
  const starts = pageStarts(
    text,
    read.text,
    pages.map(({ start }) => start),
  );
  return { name, read, pages: pages.map((page, at) => ({ ...page, start: starts[at] ?? 0 })) };
}

async function writtenIn(
  files: readonly ReadableFile<FileText>[],
  isExpected: (error: unknown) => boolean,
): Promise<NamedText[]> {
  const found: NamedText[] = [];
  for (const file of files) {
    try {
      const said = await file.read();
      if (said) found.push({ name: file.name, text: said.text });
    } catch (error) {
      if (!isExpected(error)) throw error;
    }
  }
  return found;
}
