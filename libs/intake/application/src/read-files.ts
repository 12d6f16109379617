import {
  highestSecrecy,
  readLetter,
  whichIsTheLetter,
  type ParsedLetter,
  type ReadingFacts,
} from '@wian/intake-domain';
import { z } from 'zod';
import { withFurtherPages, type WholeLetter } from './further-pages.js';
import { withEnclosedLists, type NamedText } from './read-lists.js';
import { withUnreadPages } from './unread-pages.js';

/** The text of a file, and from where it comes. */
export interface FileText {
  readonly text: string;
  readonly origin: 'written' | 'recognised';
  /** `start`: offset into the text; `isRead`: false of a page of which nothing is in the text. */
  readonly pages: readonly { readonly start: number; readonly isRead: boolean }[];
}

/** A file that may be the letter: it came alone, or with others in an archive or a mail. Both fail where it cannot be read. */
export interface ReadableFile<Text extends FileText> {
  readonly name: string;
  /** Null where it is pictures. */
  read(): Promise<Text | null>;
  recognise(told?: (page: number, pages: number) => void): Promise<Text>;
}

/** How far a reading is; the page only where a picture is recognised, which is what takes long. 1 = the first. */
export const readingStepField = z.object({
  file: z.int().min(1),
  files: z.int().min(1),
  page: z.int().min(1).nullable(),
  pages: z.int().min(1).nullable(),
});
export type ReadingStep = z.infer<typeof readingStepField>;
export type ToldStep = (step: ReadingStep) => void;

/** The letter among files that came together. */
export interface FoundLetter<Text extends FileText> extends WholeLetter<Text> {
  /** The highest of all the files that were read: what came with a secret paper is as secret. */
  readonly secrecy: ParsedLetter['secrecy'];
}

/**
 * Reads the letter out of files that came together. Pictures are recognised only where no other file is a letter. Fails with
 * the error of the first file where none is one; `isExpected` tells such an error from a bug. `facts`: what is known of the
 * organisation tree; `told` hears how far it is.
 */
export async function readFiles<Text extends FileText>(
  files: readonly ReadableFile<Text>[],
  isExpected: (error: unknown) => boolean,
  { told = () => undefined, ...facts }: Pick<ReadingFacts, 'unitName'> & { readonly told?: ToldStep } = {},
): Promise<FoundLetter<Text>> {
  const errors: unknown[] = [];
  const found: ReadFile<Text>[] = [];
  const pictures: number[] = [];
  const letterIn = (said: Text) => withUnreadPages(readLetter(said.text, { ...facts, origin: said.origin }), said);
  const look = async (index: number, text: () => Promise<Text | null> | undefined) => {
    try {
      const said = await text();
      if (said) found.push({ index, text: said, read: letterIn(said) });
      else pictures.push(index);
    } catch (error) {
      if (!isExpected(error)) throw error;
      errors.push(error);
    }
  };
  const tell = (index: number, page: number | null = null, pages: number | null = null) =>
    told({ file: index + 1, files: files.length, page, pages });
  for (const [index, file] of files.entries()) {
    tell(index);
    await look(index, () => file.read());
  }
  // A text beside pictures may be no more than the words of a mail.
  if (!letterAmong(found) || (pictures.length > 0 && !found.some(({ read }) => read.letterNumber))) {
    for (const index of pictures.splice(0)) {
      tell(index);
      await look(index, () => files[index]?.recognise((page, pages) => tell(index, page, pages)));
    }
  }
  const chosen = letterAmong(found) ?? found[0];
  if (!chosen) throw errors[0] ?? new Error('there is no file to read');
  const inOrder = found.sort((one, other) => one.index - other.index);
  const nameOf = (index: number) => files[index]?.name ?? '';
  return withTheOthers(withFurtherPages(chosen, { found: inOrder, pictures, nameOf, letterIn }), found, nameOf);
}

type ReadFile<Text extends FileText> = Omit<WholeLetter<Text>, 'further'>;

const letterAmong = <Text extends FileText>(found: readonly ReadFile<Text>[]) =>
  found[whichIsTheLetter(found.map(({ read }) => read))];

/** What the letter says by the files that came with it: the lists of units that it names, and a higher secrecy. */
function withTheOthers<Text extends FileText>(
  whole: WholeLetter<Text>,
  found: readonly ReadFile<Text>[],
  nameOf: (index: number) => string,
): FoundLetter<Text> {
  const named = ({ index, read }: ReadFile<Text>): NamedText => ({ name: nameOf(index), text: read.text });
  const own = [whole.index, ...whole.further];
  const others = found.filter(({ index }) => !own.includes(index)).map(named);
  const read = withEnclosedLists(whole.read, named(whole), others);
  const secrecy = highestSecrecy([read.secrecy, ...found.map((each) => each.read.secrecy)]);
  return { ...whole, read, secrecy };
}
