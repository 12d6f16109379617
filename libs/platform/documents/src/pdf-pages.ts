import { FileProblem } from './file-problem.js';
import { documentLimits } from './limits.js';
import { run, whyFailed, type Tools } from './program.js';
import { latinAsThai } from './thai-bytes.js';

/**
 * `written`: text; `blank`: nothing; `picture`: to be recognised; `layered`: a scan over which somebody has laid the text that
 * was recognised in it.
 */
export type PageKind = 'written' | 'blank' | 'picture' | 'layered';

export interface PdfPage {
  readonly kind: PageKind;
  /** As poppler lays it out. */
  readonly text: string;
}

/** A page with fewer letters and digits has no text of its own. */
const FEW = 16;
/** Over a scan such a text is a stamp or a signature, no letter. */
const STAMP = 300;
/** Of the page, that a picture covers where the page is a scan. */
const COVERED = 0.6;
const POINTS_AN_INCH = 72;

export const damagedPdf = () => new FileProblem('FILE.DAMAGED', { kind: 'PDF' });

/** The pages of a PDF, without recognising anything. `path`: the PDF. */
export async function pagesOfPdf(tools: Tools, path: string): Promise<readonly PdfPage[]> {
  const { count, area } = await factsOf(tools, path);
  const ran = await run(tools, 'pdftotext', ['-layout', '-enc', 'UTF-8', path, '-']);
  if (ran.code !== 0) throw whyFailed(ran, damagedPdf());
  const covered = await coveredParts(tools, path, area);
  return ran.out
    .split('\f')
    .slice(0, count)
    .map((text, at) => ({ text: latinAsThai(text), kind: kindOf(text, covered.get(at) ?? 0) }));
}

function kindOf(text: string, covered: number): PageKind {
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  // Characters that stand for nothing: a font without a table of what its glyphs mean.
  const signs = text.replace(/\s/g, '').length;
  if (letters < FEW) return covered > 0 || signs >= FEW ? 'picture' : 'blank';
  if (covered < COVERED) return 'written';
  return letters < STAMP ? 'picture' : 'layered';
}

async function factsOf(tools: Tools, path: string): Promise<{ count: number; area: number }> {
  const info = await run(tools, 'pdfinfo', [path]);
  if (/Incorrect password/i.test(info.err)) throw new FileProblem('FILE.ENCRYPTED');
  const count = Number(/^Pages:\s+(\d+)/m.exec(info.out)?.[1] ?? 0);
  if (info.code !== 0 || count === 0) throw whyFailed(info, damagedPdf());
  if (count > documentLimits.pages)
    throw new FileProblem('FILE.TOO_MANY_PAGES', { pages: count, limit: documentLimits.pages });
  const [, width = 0, height = 0] = /^Page size:\s+([\d.]+) x ([\d.]+)/m.exec(info.out)?.map(Number) ?? [];
  return { count, area: (width * height) / POINTS_AN_INCH ** 2 };
}

/** Which part of each page (0 = the first) its largest picture covers; `area`: of a page, in square inches. */
async function coveredParts(tools: Tools, path: string, area: number): Promise<ReadonlyMap<number, number>> {
  const ran = await run(tools, 'pdfimages', ['-list', path]);
  if (ran.code !== 0) throw whyFailed(ran, damagedPdf());
  const parts = new Map<number, number>();
  for (const line of ran.out.split('\n').slice(2)) {
    const [page, , type, width, height, , , , , , , , xPpi, yPpi] = line.trim().split(/\s+/);
    if (type !== 'image' || area === 0) continue;
    const part = ((Number(width) / Number(xPpi)) * (Number(height) / Number(yPpi))) / area;
    const at = Number(page) - 1;
    parts.set(at, Math.max(parts.get(at) ?? 0, part));
  }
  return parts;
}
