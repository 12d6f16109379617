import { FileProblem } from './file-problem.js';
import { documentLimits } from './limits.js';
import { run, type Tools } from './program.js';

const PAGE_END = '\f';
const damaged = () => new FileProblem('FILE.DAMAGED', { kind: 'PDF' });

/** The text of each page as poppler lays it out; a page that is a picture has hardly any. `path`: the PDF. */
export async function pagesOfPdf(tools: Tools, path: string): Promise<readonly string[]> {
  const info = await run(tools, 'pdfinfo', [path]);
  if (/Incorrect password/i.test(info.err)) throw new FileProblem('FILE.ENCRYPTED');
  const pages = Number(/^Pages:\s+(\d+)/m.exec(info.out)?.[1] ?? 0);
  if (info.code !== 0 || pages === 0) throw damaged();
  if (pages > documentLimits.pages)
    throw new FileProblem('FILE.TOO_MANY_PAGES', { pages, limit: documentLimits.pages });
  const { code, out } = await run(tools, 'pdftotext', ['-layout', '-enc', 'UTF-8', path, '-']);
  if (code !== 0) throw damaged();
  return out.split(PAGE_END).slice(0, pages);
}
