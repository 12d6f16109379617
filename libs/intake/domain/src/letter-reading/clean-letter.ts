import { cleanText, type CleanText } from '@wian/thai';
import { layoutEdits, type Edit } from './layout-edits.js';

const PAGE_END = '\f';

/**
 * A letter's text as it is read: cleaned letter by letter, and without what its pages put between its sentences. Every
 * character of it knows where it came from; pages of the original end with a form feed.
 */
export function cleanLetter(original: string): CleanText {
  const pages = cleanPages(original);
  const { text } = pages;
  const edits = layoutEdits(pages.starts.map((start, at) => text.slice(start, pages.starts[at + 1])));
  if (edits.length === 0) return pages;
  const edited = apply(text, edits);
  return { text: edited.text, toOriginal: (offset) => pages.toOriginal(edited.toOriginal(offset)) };
}

/** Each page cleaned by itself, a line end after each but the last. */
function cleanPages(original: string): CleanText & { readonly starts: readonly number[] } {
  const cleaned = original.split(PAGE_END).map((page) => ({ length: page.length, ...cleanText(page) }));
  const places: { readonly start: number; readonly from: number; readonly page: CleanText }[] = [];
  let start = 0;
  let from = 0;
  for (const page of cleaned) {
    places.push({ start, from, page });
    start += page.text.length + 1;
    from += page.length + 1;
  }
  const toOriginal = (offset: number) => {
    const place = places.findLast((each) => each.start <= offset);
    return place ? Math.min(place.from + place.page.toOriginal(offset - place.start), original.length) : 0;
  };
  return { text: cleaned.map(({ text }) => text).join('\n'), toOriginal, starts: places.map((place) => place.start) };
}

/** A piece that stays, or one put in the place of another: its offset now and before. */
interface Piece {
  readonly text: string;
  readonly at: number;
  readonly from: number;
  /** Of what it stands for. */
  readonly length: number;
}

function apply(text: string, edits: readonly Edit[]): CleanText {
  const pieces: Piece[] = [];
  let at = 0;
  let from = 0;
  const add = (piece: string, length: number) => {
    pieces.push({ text: piece, at, from, length });
    at += piece.length;
    from += length;
  };
  for (const edit of edits) {
    add(text.slice(from, edit.from), edit.from - from);
    add(edit.put, edit.to - edit.from);
  }
  add(text.slice(from), text.length - from);
  return { text: pieces.map((piece) => piece.text).join(''), toOriginal };

  function toOriginal(offset: number): number {
    const piece = pieces.findLast((each) => each.at <= offset && (each.text !== '' || each.at < offset));
    return piece ? piece.from + Math.min(offset - piece.at, piece.length) : 0;
  }
}
