import { readLetter, whichIsTheLetter, type ParsedLetter } from '@wian/intake-domain';
import { z } from 'zod';
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
export interface FoundLetter<Text extends FileText> {
  /** Place among the files. */
  readonly index: number;
  readonly text: Text;
  readonly read: ParsedLetter;
}

/**
 * Reads the letter out of files that came together. Pictures are recognised only where no other file is a letter. Fails with
 * the error of the first file where none is one; `isExpected` tells such an error from a bug, `told` how far it is.
 */
export async function readFiles<Text extends FileText>(
  files: readonly ReadableFile<Text>[],
  isExpected: (error: unknown) => boolean,
  told: ToldStep = () => undefined,
): Promise<FoundLetter<Text>> {
  const errors: unknown[] = [];
  const found: FoundLetter<Text>[] = [];
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
  const tell = (index: number, page: number | null = null, pages: number | null = null) =>
    told({ file: index + 1, files: files.length, page, pages });
  for (const [index, file] of files.entries()) {
    tell(index);
    await look(index, () => file.read());
  }
  // A text beside pictures may be no more than the words of a mail.
  if (!letter() || (pictures.length > 0 && !found.some(({ read }) => read.letterNumber))) {
    for (const index of pictures.splice(0)) {
      tell(index);
      await look(index, () => files[index]?.recognise((page, pages) => tell(index, page, pages)));
    }
  }
  const chosen = letter() ?? found[0];
  if (chosen) return chosen;
  throw errors[0] ?? new Error('there is no file to read');
}
