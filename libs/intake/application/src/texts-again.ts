import { notReadAgain, type Letter, type ParsedLetter } from '@wian/intake-domain';
import { err, ok, type Result } from '@wian/kernel';
import { keptTextOf, type KeptText } from './kept-text.js';
import type { LetterContents } from './letter-contents.port.js';
import { enclosedFiles, filesOf, receivedFiles } from './letter-files.js';
import type { LetterFileReader } from './letter-file-reader.port.js';
import type { NamedText } from './read-lists.js';
import type { TextsRead } from './read-texts.js';
import type { TreeToday } from './tree-today.js';

/** Letters whose texts are read again. */
export interface Again {
  /** What came with them comes with the texts. */
  readonly of: readonly Letter[];
  /** Letters that are their enclosures. */
  readonly enclosures: readonly Letter[];
}

/** Has texts that were kept read anew, with all that the first reading of them had, and in the same process. */
export class TextsOfLetters {
  constructor(
    private readonly contents: LetterContents,
    private readonly reader: LetterFileReader,
    private readonly trees: Pick<TreeToday, 'namesByCode'>,
  ) {}

  /** Fails with `LETTER.NOT_READ_AGAIN` where that takes too long or breaks the reader. */
  async read(texts: readonly KeptText[], { of, enclosures }: Again): Promise<Result<TextsRead>> {
    const files = of.flatMap(enclosedFiles);
    const enclosed: NamedText[] = [];
    for (const letter of enclosures) {
      const text = await keptTextOf(letter, this.contents);
      if (text) enclosed.push(text);
      files.push(...(text ? enclosedFiles(letter) : filesOf(letter)));
    }
    const lists = of.flatMap(listsOf);
    const again = {
      texts,
      enclosed: enclosed.map(nameAndText),
      lists,
      files: await receivedFiles(this.contents, files),
    };
    const answer = await this.reader.readAgain(again, await this.trees.namesByCode());
    return 'problem' in answer ? err(notReadAgain(of[0]?.letterId ?? '', answer.problem)) : ok(answer);
  }
}

const nameAndText = ({ name, text }: NamedText): NamedText => ({ name, text });
const listsOf = ({ read }: Letter): NonNullable<ParsedLetter['lists']> => read?.lists ?? [];
