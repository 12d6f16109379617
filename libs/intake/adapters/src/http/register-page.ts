import type { Book, Series } from '@wian/contracts';
import type { Registration } from '@wian/intake-domain';
import { toThaiDigits } from '@wian/thai';
import { cellsOf, headsOf, seriesName } from './register-columns.js';

export interface PrintedRegister {
  readonly unitName: string;
  readonly book: Book;
  readonly series: readonly Series[];
  readonly year?: number | undefined;
}

const family = "'TH Sarabun New', 'TH SarabunPSK', Sarabun, 'Noto Sans Thai', Thonburi, Tahoma, sans-serif";
const style = `
  @page { size: A4 landscape; margin: 12mm; @bottom-center { content: counter(page, thai); font: 12pt ${family}; } }
  body { font: 14pt/1.3 ${family}; margin: 1rem; }
  h1 { font-size: 18pt; margin: 0; text-align: center; }
  p { margin: 0 0 .5rem; text-align: center; }
  table { border-collapse: collapse; table-layout: fixed; width: 100%; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  th, td { border: 1px solid #000; padding: 2px 6px; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
  th { text-align: center; }
  td:nth-child(1), td:nth-child(3), td:nth-child(4), td:nth-child(6) { white-space: nowrap; }
  .void td:not(:last-child) { text-decoration: line-through; }
  @media print { body { margin: 0; } }
`;

/** Of the columns, in percent: fixed, so that pages that come later look like the first, and no word is parted for another. */
const widths = [6, 7, 7.5, 5, 10, 7.5, 11, 14, 18, 7, 7];

/** The register as its paper form is laid out, page after page as fast as it is taken; complete in itself. */
export async function* registerPage(
  register: PrintedRegister,
  pages: AsyncIterable<readonly Registration[]>,
): AsyncGenerator<string> {
  const title = register.book === 'received' ? 'ทะเบียนหนังสือรับ' : 'ทะเบียนหนังสือส่ง';
  const [only, ...others] = register.series;
  const about = [
    register.unitName,
    ...(only && others.length === 0 ? [seriesName(only)] : []),
    ...(register.year === undefined ? [] : [`ปี พ.ศ. ${register.year}`]),
  ].join(' · ');
  const heads = headsOf(register.book).map((head) => `<th scope="col">${head}</th>`);
  yield (
    `<!doctype html>\n<html lang="th"><head><meta charset="utf-8"><title>${title} ${escaped(about)}</title>` +
    `<style>${style}</style></head><body><h1>${title}</h1><p>${escaped(toThaiDigits(about))}</p>` +
    `<table><colgroup>${widths.map((width) => `<col style="width:${width}%">`).join('')}</colgroup>` +
    `<thead><tr>${heads.join('')}</tr></thead><tbody>\n`
  );
  for await (const lines of pages) yield lines.map(rowOf).join('');
  yield '</tbody></table></body></html>\n';
}

/** Written with a dot on paper: ๐๙.๓๐. */
const CLOCK = /^(\d\d):(\d\d)$/;

function rowOf(line: Registration): string {
  const cells = cellsOf(line).map((cell) => `<td>${escaped(toThaiDigits(cell.replace(CLOCK, '$1.$2')))}</td>`);
  return `<tr${line.voided ? ' class="void"' : ''}>${cells.join('')}</tr>\n`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (found) => entities[found] ?? found);
