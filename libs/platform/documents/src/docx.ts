import { Parser } from 'htmlparser2';
import mammoth from 'mammoth';
import { FileProblem } from './file-problem.js';
import { openZip, type ZipPart } from './zip.js';

/** What is used of the document that mammoth reads, before it makes HTML of it. */
interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
  readonly numbering?: { readonly level: string; readonly isOrdered: boolean } | null;
}

/** The text of a Word file, a line a paragraph; cells of a table stand in one line, apart by tabs. */
export async function textOfDocx(bytes: Uint8Array): Promise<string> {
  const checked = await openZip(bytes);
  // mammoth's own unzipping believes no size: each part is unpacked once under our limits first.
  for (const part of checked) if (/\.(?:xml|rels)$/.test(part.name)) await part.bytes();
  const [headers, footers] = [await marginsOf(checked, 'header'), await marginsOf(checked, 'footer')];
  const root = await readWith(bytes);
  const numbers = new Numbers();
  return [...headers, ...(await drawnOn(checked)), ...linesOf(root, numbers), ...footers].join('\n');
}

/**
 * Of page headers or footers, of which mammoth reads nothing and where ลับ is often set. Each line once, since the first, even
 * and odd pages have one of each; page numbers are left out.
 */
async function marginsOf(parts: readonly ZipPart[], kind: 'header' | 'footer'): Promise<readonly string[]> {
  const name = new RegExp(`^word/${kind}\\d*\\.xml$`, 'i');
  const lines: string[] = [];
  for (const part of parts.filter((each) => name.test(each.name)))
    lines.push(...paragraphsOf(Buffer.from(await part.bytes()).toString('utf8')));
  return [...new Set(lines)].filter((line) => /\p{L}/u.test(line));
}

/** Words drawn as a picture on the pages themselves, such as a stamp of ลับ: mammoth reads none of them. */
async function drawnOn(parts: readonly ZipPart[]): Promise<readonly string[]> {
  const body = parts.find(({ name }) => name.toLowerCase() === 'word/document.xml');
  return body ? [...new Set(paragraphsOf(Buffer.from(await body.bytes()).toString('utf8'), 'drawn'))] : [];
}

/**
 * A text box has paragraphs within the one in which it stands. Drawn words have lines of their own: those of a watermark
 * are an attribute (VML's `textpath`), those of DrawingML are text of `a:t`.
 */
function paragraphsOf(xml: string, which: 'all' | 'drawn' = 'all'): readonly string[] {
  const paragraphs: string[] = [];
  const drawn: string[] = [];
  let text = '';
  let within = '';
  const end = () => {
    paragraphs.push(text.trim());
    text = '';
  };
  const parser = new Parser(
    {
      onopentag: (name, { string }) => {
        within = name;
        if (name === 'w:p') end();
        if (name === 'w:tab' || name === 'w:br') text += '\t';
        if (name === 'v:textpath' && string) drawn.push(string.trim());
        if (name === 'a:p') drawn.push('');
      },
      ontext: (piece) => {
        if (within === 'w:t') text += piece;
        if (within === 'a:t') drawn.push(`${drawn.pop() ?? ''}${piece}`);
      },
      onclosetag: (name) => {
        within = '';
        if (name === 'w:p') end();
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  const marks = drawn.filter((line) => line.trim() !== '');
  return which === 'drawn' ? marks : [...marks, ...paragraphs];
}

async function readWith(bytes: Uint8Array): Promise<Node> {
  let root: Node = { type: 'document' };
  const transformDocument = (document: Node) => (root = document);
  try {
    await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { transformDocument, externalFileAccess: false });
  } catch {
    throw new FileProblem('FILE.DAMAGED', { kind: '.docx' });
  }
  return root;
}

function linesOf(node: Node, numbers: Numbers): string[] {
  if (node.type === 'paragraph') return [`${numbers.next(node)}${inline(node)}`];
  if (node.type === 'tableRow')
    return [(node.children ?? []).map((cell) => linesOf(cell, numbers).join(' ')).join('\t')];
  return (node.children ?? []).flatMap((child) => linesOf(child, numbers));
}

function inline(node: Node): string {
  if (node.type === 'text') return node.value ?? '';
  if (node.type === 'tab') return '\t';
  if (node.type === 'break') return '\n';
  return (node.children ?? []).map(inline).join('');
}

/** Word counts numbered paragraphs itself, so their numbers are not in the text. */
class Numbers {
  private readonly counts: number[] = [];

  next({ numbering }: Node): string {
    if (!numbering?.isOrdered) return '';
    const level = Number(numbering.level);
    this.counts.length = Math.max(level + 1, 0);
    this.counts[level] = (this.counts[level] ?? 0) + 1;
    return `${Array.from({ length: level + 1 }, (_, at) => this.counts[at] ?? 1).join('.')}. `;
  }
}
