import type { DocumentText, Page, ToldPage } from './document.js';
import type { PageBudget } from './page-budget.js';
import { damagedPdf, pagesOfPdf } from './pdf-pages.js';
import type { Tools } from './program.js';
import { drawPdfPage, recognisePicture } from './scan.js';

const PAGE_END = '\f';

/** The text of a PDF, or null where its first page is a scan. `path`: the PDF. */
export async function textOfPdf(tools: Tools, path: string): Promise<DocumentText | null> {
  const pages = await pagesOfPdf(tools, path);
  if (pages[0]?.kind === 'picture' || pages[0]?.kind === 'layered') return null;
  return joined(
    pages.map(({ text, kind }) => ({ text, picture: null, isRead: kind !== 'picture' })),
    'written',
  );
}

interface PdfOfScans {
  readonly tools: Tools;
  readonly budget: PageBudget;
  readonly path: string;
  /** For the drawings. */
  readonly folder: string;
}

/** The same with its scans drawn, as many as are read at most, and recognised where nobody did so before. */
export async function recognisePdf({ tools, budget, path, folder }: PdfOfScans, told: ToldPage): Promise<DocumentText> {
  const pages = [];
  let scans = 0;
  const found = await pagesOfPdf(tools, path);
  for (const [at, { kind, text }] of found.entries()) {
    told(at + 1, found.length);
    const isScan = kind === 'picture' || kind === 'layered';
    if (isScan) scans += 1;
    if (!isScan || !budget.take()) pages.push({ text, picture: null, isRead: kind !== 'picture' });
    else {
      const { file, picture } = await drawPdfPage({ tools, folder, path }, at + 1);
      pages.push({ text: kind === 'layered' ? text : await recognisePicture(tools, file), picture, isRead: true });
    }
  }
  if (scans === 0) throw damagedPdf();
  return joined(pages, 'recognised');
}

/** Pages in one text, a form feed between them. */
export function joined(
  pages: readonly (Omit<Page, 'start'> & { readonly text: string })[],
  origin: DocumentText['origin'],
): DocumentText {
  let start = 0;
  const placed = pages.map(({ text, picture, isRead }) => {
    const page = { start, picture, isRead };
    start += text.length + 1;
    return page;
  });
  return { text: pages.map(({ text }) => text).join(PAGE_END), pages: placed, origin };
}
