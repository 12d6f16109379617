import {
  highestSecrecy,
  readLetter,
  whichIsTheLetter,
  type ParsedLetter,
  type ReadingFacts,
} from '@wian/intake-domain';
import { withEnclosedLists, type NamedText } from './read-lists.js';
import { withUnreadPages } from './unread-pages.js';

/** The text of a file, and from where it comes. */
export interface FileText {
  readonly text: string;
  readonly origin: 'written' | 'recognised';
  /** `isRead`: false of a page of which nothing is in the text. */
  readonly pages: readonly { readonly isRead: boolean }[];
}

/** A file that may be the letter: it came alone, or with others in an archive or a mail. Both fail where it cannot be read. */
export interface ReadableFile<Text extends FileText> {
  readonly name: string;
  /** Null where it is pictures. */
  read(): Promise<Text | null>;
  recognise(): Promise<Text>;
}

/** The letter among files that came together. */
export interface FoundLetter<Text extends FileText> {
  /** Place among the files. */
  readonly index: number;
  readonly text: Text;
  readonly read: ParsedLetter;
  /** The highest of all the files that were read: what came with a secret paper is as secret. */
  readonly secrecy: ParsedLetter['secrecy'];
}

/**
 * Reads the letter out of files that came together. Pictures are recognised only where no other file is a letter. Fails with
 * the error of the first file where none is one; `isExpected` tells such an error from a bug. `facts`: what is known of the
 * organisation tree.
 */
export async function readFiles<Text extends FileText>(
  files: readonly ReadableFile<Text>[],
  isExpected: (error: unknown) => boolean,
  facts: Pick<ReadingFacts, 'unitName'> = {},
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
  for (const [index, file] of files.entries()) await look(index, () => file.read());
  // A text beside pictures may be no more than the words of a mail.
  if (!letterAmong(found) || (pictures.length > 0 && !found.some(({ read }) => read.letterNumber))) {
    for (const index of pictures.splice(0)) await look(index, () => files[index]?.recognise());
  }
  const chosen = letterAmong(found) ?? found[0];
  if (!chosen) throw errors[0] ?? new Error('there is no file to read');
  return withTheOthers(chosen, found, files);
}

type ReadFile<Text extends FileText> = Omit<FoundLetter<Text>, 'secrecy'>;

const letterAmong = <Text extends FileText>(found: readonly ReadFile<Text>[]) =>
  found[whichIsTheLetter(found.map(({ read }) => read))];

/** What the letter says by the files that came with it: the lists of units that it names, and a higher secrecy. */
function withTheOthers<Text extends FileText>(
  chosen: ReadFile<Text>,
  found: readonly ReadFile<Text>[],
  files: readonly ReadableFile<Text>[],
): FoundLetter<Text> {
  const named = ({ index, read }: ReadFile<Text>): NamedText => ({ name: files[index]?.name ?? '', text: read.text });
  const others = found.filter((each) => each !== chosen).map(named);
  const read = withEnclosedLists(chosen.read, named(chosen), others);
  return { ...chosen, read, secrecy: highestSecrecy(found.map((each) => each.read.secrecy)) };
}
