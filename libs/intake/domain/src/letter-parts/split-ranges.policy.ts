import { err, ok, type Result } from '@wian/kernel';
import type { LetterSource } from '../letter/letter-source.js';
import { splitUnclear } from '../letter/rearrange.errors.js';
import type { TextRange } from '../letter/rearranged.js';

/** Pages, from the first to the last of them, 1 = the first of all; or a run of the text that was read. */
export type AskedPart = { readonly pages: readonly [number, number] } | { readonly text: readonly [number, number] };

interface ReadText {
  readonly letterId: string;
  readonly text: string;
  readonly pages: LetterSource['pages'];
}

/** The run of text of each part. What no part names stays with the letter that is split, which is kept whole. */
export function splitRanges(read: ReadText, asked: readonly AskedPart[]): Result<readonly TextRange[]> {
  const ranges: TextRange[] = [];
  for (const [at, part] of asked.entries()) {
    const range = rangeOf(read, part);
    const why = !range
      ? 'outside'
      : ranges.some(({ start, end }) => start < range.end && range.start < end)
        ? 'overlap'
        : read.text.slice(range.start, range.end).trim() === ''
          ? 'no-text'
          : undefined;
    if (!range || why) return err(splitUnclear(read.letterId, at + 1, why ?? 'outside'));
    ranges.push(range);
  }
  return ok(ranges);
}

function rangeOf({ text, pages }: ReadText, part: AskedPart): TextRange | undefined {
  const [start, end] = 'text' in part ? part.text : pageRange(pages, part.pages, text.length);
  if (start === undefined || end === undefined || start < 0 || end > text.length || start > end) return undefined;
  return { start, end };
}

function pageRange(pages: ReadText['pages'], [first, last]: readonly [number, number], length: number) {
  if (last < first || last > pages.length) return [];
  return [pages[first - 1]?.start, pages[last]?.start ?? length] as const;
}
