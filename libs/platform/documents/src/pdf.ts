import type { DocumentText, Page } from './document.js';
import { FileProblem } from './file-problem.js';
import { documentLimits } from './limits.js';
import { run, type Tools } from './program.js';
import { recognisePdfPage } from './scan.js';

const PAGE_END = '\f';
/** A page with fewer letters and digits is a picture, or blank. */
const FEW = 16;
const damaged = () => new FileProblem('FILE.DAMAGED', { kind: 'PDF' });

/** The text of a PDF as poppler lays it out, or null where its first page is a picture. `path`: the PDF. */
export async function textOfPdf(tools: Tools, path: string): Promise<DocumentText | null> {
  const { texts, pictures } = await lookInto(tools, path);
  return pictures.has(0)
    ? null
    : joined(
        texts.map((text) => ({ text, picture: null })),
        'written',
        [...pictures],
      );
}

/** The same with its pictures recognised, as many as are read at most. `folder`: for their drawings. */
export async function recognisePdf(tools: Tools, path: string, folder: string): Promise<DocumentText> {
  const { texts, pictures } = await lookInto(tools, path);
  const read = new Set([...pictures].slice(0, documentLimits.scannedPages));
  const pages = [];
  for (const [at, text] of texts.entries())
    pages.push(read.has(at) ? await recognisePdfPage(tools, path, at + 1, folder) : { text, picture: null });
  return joined(
    pages,
    'recognised',
    [...pictures].filter((at) => !read.has(at)),
  );
}

/** The texts of all pages, and which of them are pictures (0 = the first). */
async function lookInto(tools: Tools, path: string) {
  const info = await run(tools, 'pdfinfo', [path]);
  if (/Incorrect password/i.test(info.err)) throw new FileProblem('FILE.ENCRYPTED');
  const count = Number(/^Pages:\s+(\d+)/m.exec(info.out)?.[1] ?? 0);
  if (info.code !== 0 || count === 0) throw damaged();
  if (count > documentLimits.pages)
    throw new FileProblem('FILE.TOO_MANY_PAGES', { pages: count, limit: documentLimits.pages });
  const { code, out } = await run(tools, 'pdftotext', ['-layout', '-enc', 'UTF-8', path, '-']);
  if (code !== 0) throw damaged();
  const texts = out.split(PAGE_END).slice(0, count);
  const bare = texts.flatMap((text, at) => ((text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < FEW ? [at] : []));
  return { texts, pictures: new Set(bare.length > 0 ? await withPictures(tools, path, bare) : []) };
}

/** Of pages without text those that hold a picture: the others are blank. */
async function withPictures(tools: Tools, path: string, pages: readonly number[]): Promise<readonly number[]> {
  const { code, out } = await run(tools, 'pdfimages', ['-list', path]);
  if (code !== 0) throw damaged();
  const pictured = new Set([...out.matchAll(/^\s*(\d+)\s+\d+\s+\S+/gm)].map(([, page]) => Number(page) - 1));
  return pages.filter((at) => pictured.has(at));
}

/** Pages in one text, a form feed between them. */
export function joined(
  pages: readonly { readonly text: string; readonly picture: Page['picture'] }[],
  origin: DocumentText['origin'],
  unread: readonly number[] = [],
): DocumentText {
  let start = 0;
  const placed = pages.map(({ text, picture }, at) => {
    const page = { start, picture, isRead: !unread.includes(at) };
    start += text.length + 1;
    return page;
  });
  return { text: pages.map(({ text }) => text).join(PAGE_END), pages: placed, origin };
}
