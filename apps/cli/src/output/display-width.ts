/** Thai vowels and tone marks above and below, joiners and the like take no column of their own. */
const zeroWidth = /[\p{Mn}\p{Me}\p{Cf}]/gu;
const graphemes = new Intl.Segmenter('th', { granularity: 'grapheme' });

/** Columns that a text takes on a screen. */
export const displayWidth = (text: string): number => [...text.replace(zeroWidth, '')].length;

export const padTo = (text: string, columns: number): string =>
  text + ' '.repeat(Math.max(0, columns - displayWidth(text)));

/** Cuts to so many columns, never inside a letter with its marks; … shows that something is missing. */
export function cutTo(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  let kept = '';
  let width = 0;
  for (const { segment } of graphemes.segment(text)) {
    width += displayWidth(segment);
    if (width > columns - 1) break;
    kept += segment;
  }
  return `${kept}…`;
}
