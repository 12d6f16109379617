import type { HandedLetter, Letter, LetterFile, LetterSource } from '@wian/intake-domain';
import type { TypedBytes } from './get-content.use-case.js';
import { filesOf, mediaTypeOf, utf8Text } from './letter-files.js';
import { foundIn, type LetterContents } from './letter-contents.port.js';
import type { LetterLog } from './letter-log.js';

/** Files as one file. The same files in the same order make the same bytes. */
export type PackFiles = (files: readonly { readonly name: string; readonly bytes: Uint8Array }[]) => Uint8Array;

/** A letter as its recipients get it; `handed`: what was read in it, where it is not read out of these bytes. */
export interface HandedOn extends TypedBytes {
  /** Null where none was given, and where the file's is that of something else too. */
  readonly fileName: string | null;
  readonly handed?: HandedLetter | undefined;
}

interface OwnFile extends Omit<LetterFile, 'bytes'> {
  readonly bytes: Uint8Array;
}

/**
 * What is handed on of a letter: the bytes as received. Of a part of a file, which has other letters beside it, and of one that was
 * joined of several: its own pages and what it encloses. It comes with the text and the trust of its first reading, since pages
 * that were recognised once must not pass for written ones further down.
 */
export class LettersHandedOn {
  constructor(
    private readonly letters: Pick<LetterLog, 'letter'>,
    private readonly contents: Pick<LetterContents, 'get'>,
    private readonly pack: PackFiles,
  ) {}

  /** Undefined where its bytes are no more. */
  async of(letter: Letter): Promise<HandedOn | undefined> {
    const { source, read, sha256, fileName, handed } = letter;
    if (!source || isAsItCame(letter)) {
      const bytes = await this.contents.get(sha256);
      return bytes && { bytes, mediaType: mediaTypeOf(letter), fileName, handed };
    }
    const files = await this.filesOf(letter);
    const kept = files.map(({ bytes, ...file }) => ({ ...file, bytes: bytes.length }));
    const lists = read?.lists && { lists: read.lists };
    const pages = source.pages.map((page) => ({ ...page, picture: isOwn(page.picture) ? page.picture : null }));
    const handedAs = (mediaType: string, files: LetterSource['files']) => ({
      ...{ mediaType, fileName: null },
      handed: { ...source, mediaType, pages, files, ...lists },
    });
    const [only] = files;
    if (!only) return undefined;
    if (files.length === 1) return { bytes: only.bytes, ...handedAs(only.mediaType, []) };
    return { bytes: this.pack(files), ...handedAs('application/zip', kept) };
  }

  private async filesOf(letter: Letter): Promise<readonly OwnFile[]> {
    const wanted = isItsFiles(letter) ? filesOf(letter).filter(({ isLetter }) => isLetter) : pagesOf(letter);
    const found = await foundIn(this.contents, [...wanted, ...(await this.enclosedIn(letter))]);
    return [...new Map(found.map(({ file, bytes }) => [file.sha256, { ...file, bytes }])).values()];
  }

  /** Of an enclosure that is a part of a file no more than the part. */
  private async enclosedIn({ source, joined = [] }: Letter): Promise<readonly Wanted[]> {
    const parts: Wanted[] = [];
    const filesOfParts = new Set<string>();
    for (const { letterId, as } of joined) {
      const enclosure = as === 'enclosure' ? (await this.letters.letter(letterId))?.state : undefined;
      if (!enclosure || isItsFiles(enclosure)) continue;
      parts.push(...pagesOf(enclosure));
      for (const file of filesOf(enclosure)) if (file.isLetter) filesOfParts.add(file.sha256);
    }
    const whole = (source?.files ?? []).filter(({ isLetter, sha256 }) => !isLetter && !filesOfParts.has(sha256));
    return [...whole, ...parts.map((part) => ({ ...part, isLetter: false }))];
  }
}

type Wanted = Omit<LetterFile, 'bytes'>;

const isItsFiles = ({ partOf, joined = [] }: Letter): boolean => !partOf && !joined.some(({ as }) => as === 'pages');
const isAsItCame = (letter: Letter): boolean => !letter.partOf && (letter.joined ?? []).length === 0;

/** A TIFF may hold pages of other letters too. */
const isOwn = (picture: LetterSource['pages'][number]['picture']): boolean => picture?.mediaType !== 'image/tiff';

/** The pictures of its pages, and the text where a page has none. */
function pagesOf({ source }: Letter): readonly Wanted[] {
  if (!source) return [];
  const pages = source.pages.flatMap(({ picture }, at) =>
    picture && isOwn(picture)
      ? [{ ...picture, name: `page-${at + 1}.${picture.mediaType.replace('image/', '')}`, isLetter: true }]
      : [],
  );
  const isPictured = pages.length > 0 && pages.length === source.pages.length;
  const text = { sha256: source.textSha256, mediaType: utf8Text, name: 'letter.txt', isLetter: true };
  return isPictured ? pages : [text, ...pages];
}
