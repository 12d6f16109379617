/** One line of a page, in points. */
export interface Row {
  readonly height: number;
  /** Above it, but for at the top of a page. */
  readonly before: number;
  /** Never the first line of a page: what stands above it belongs to it. */
  readonly isTied: boolean;
}

/** Rows by page; a page ends before a row that may begin one, so that what is tied stays together. */
export function paginate<Each extends Row>(rows: readonly Each[], rooms: { first: number; others: number }): Each[][] {
  const pages: Each[][] = [];
  let page: Each[] = [];
  for (const row of rows) {
    page.push(row);
    if (heightOf(page) <= (pages.length === 0 ? rooms.first : rooms.others)) continue;
    const from = page.findLastIndex(({ isTied }, at) => at > 0 && !isTied);
    // What is tied together and fills more than a page is parted all the same.
    const cut = from > 0 ? from : page.length - 1;
    if (cut === 0) continue;
    pages.push(page.slice(0, cut));
    page = page.slice(cut);
  }
  return page.length > 0 ? [...pages, page] : pages;
}

export const heightOf = (rows: readonly Row[]): number =>
  rows.reduce((sum, { height, before }, at) => sum + height + (at === 0 ? 0 : before), 0);
