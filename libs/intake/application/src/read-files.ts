import { readLetter, whichIsTheLetter, type ParsedLetter } from '@wian/intake-domain';

/** The text of a file, and from where it comes. */
export interface FileText {
  readonly text: string;
  readonly origin: 'written' | 'recognised';
}

/** A file that may be the letter: it came alone, or with others in an archive or a mail. */
export interface ReadableFile<Text extends FileText> {
  readonly name: string;
  readonly isPicture: boolean;
  /** Fails where the file cannot be read. */
  read(): Promise<Text>;
}

/** The letter among files that came together. */
export interface FoundLetter<Text extends FileText> {
  /** Place among the files. */
  readonly index: number;
  readonly text: Text;
  readonly read: ParsedLetter;
}

/**
 * Reads the letter out of files that came together. Pictures are looked at only where no other file is a letter. Fails with
 * the error of the first file where none can be read.
 */
export async function readFiles<Text extends FileText>(
  files: readonly ReadableFile<Text>[],
  isExpected: (error: unknown) => boolean,
): Promise<FoundLetter<Text>> {
  const errors: unknown[] = [];
  const found: FoundLetter<Text>[] = [];
  for (const wanted of [false, true]) {
    for (const [index, file] of files.entries()) {
      if (file.isPicture !== wanted) continue;
      try {
        const text = await file.read();
        found.push({ index, text, read: withCare(readLetter(text.text), text) });
      } catch (error) {
        if (!isExpected(error)) throw error;
        errors.push(error);
      }
    }
    const letter = found[whichIsTheLetter(found.map(({ read }) => read))];
    if (letter) return letter;
  }
  throw errors[0] ?? new Error('there is no file to read');
}

/** What a person must compare with the picture, since recognition gets every third Thai digit wrong and says nothing. */
const fragile = ['letterNumber', 'letterDate', 'urgency', 'addressees.audience', 'deadlines'] as const;
const MOST_OF_A_PICTURE = 0.5;

function withCare(read: ParsedLetter, { origin }: FileText): ParsedLetter {
  if (origin === 'written') return read;
  const fields = Object.fromEntries(
    Object.entries(read.fields).map(([path, evidence]) => [
      path,
      { ...evidence, confidence: Math.min(evidence.confidence, MOST_OF_A_PICTURE) },
    ]),
  );
  const message = 'อ่านจากภาพ ตัวเลขและวันที่อาจผิด โปรดเทียบกับภาพหน้าหนังสือ';
  return { ...read, fields, questions: [...read.questions, ...fragile.map((field) => ({ field, message }))] };
}
