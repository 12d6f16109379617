import { highestSecrecy, readLetter, whichIsTheLetter, type ParsedLetter } from '@wian/intake-domain';
import { withEnclosedLists, type NamedText } from './read-lists.js';
import { readWithCare } from './read-with-care.js';

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
 * the error of the first file where none is one; `isExpected` tells such an error from a bug.
 */
export async function readFiles<Text extends FileText>(
  files: readonly ReadableFile<Text>[],
  isExpected: (error: unknown) => boolean,
): Promise<FoundLetter<Text>> {
  const errors: unknown[] = [];
  const found: Omit<FoundLetter<Text>, 'secrecy'>[] = [];
  const pictures: number[] = [];
  const look = async (index: number, text: () => Promise<Text | null> | undefined) => {
    try {
      const said = await text();
      if (said) found.push({ index, text: said, read: readWithCare(readLetter(said.text), said) });
      else pictures.push(index);
    } catch (error) {
      if (!isExpected(error)) throw error;
      errors.push(error);
    }
  };
  const letter = () => found[whichIsTheLetter(found.map(({ read }) => read))];
  for (const [index, file] of files.entries()) await look(index, () => file.read());
  // A text beside pictures may be no more than the words of a mail.
  if (!letter() || (pictures.length > 0 && !found.some(({ read }) => read.letterNumber))) {
    for (const index of pictures.splice(0)) await look(index, () => files[index]?.recognise());
  }
  const chosen = letter() ?? found[0];
  if (chosen) {
    const named = ({ index, read }: Pick<FoundLetter<Text>, 'index' | 'read'>): NamedText => ({
      name: files[index]?.name ?? '',
      text: read.text,
    });
    const others = found.filter((each) => each !== chosen).map(named);
    const read = withEnclosedLists(chosen.read, named(chosen), others);
    return { ...chosen, read, secrecy: highestSecrecy(found.map((each) => each.read.secrecy)) };
  }
  throw errors[0] ?? new Error('there is no file to read');
}
