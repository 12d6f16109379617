import { Parser } from 'htmlparser2';
import { FileProblem } from './file-problem.js';

const BLOCKS = new Set(
  'address article blockquote br center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tr ul'.split(
    ' ',
  ),
);
/** Nobody reads what stands in these. */
const UNSEEN = new Set(['head', 'script', 'style', 'template', 'title']);
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden/i;
/** These have no end, so nothing is within them. */
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** No page that somebody wrote is deeper; the parser takes the square of the time. */
const DEEPEST = 2_000;

/** The text of HTML as it is read: a line a paragraph, cells of a table apart by tabs, and the numbers that lists count themselves. Fails with a `FileProblem` where it is nested without end. */
export function textOfHtml(html: string): string {
  const text = new SeenText();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => text.open(name, attributes),
      ontext: (piece) => text.say(piece),
      onclosetag: (name) => text.close(name),
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return text.text();
}

const isCell = (name: string): boolean => name === 'td' || name === 'th';
/** The number before the first of a list; null of one that is not numbered. */
const lastBefore = (name: string, start = '1'): number | null => (name === 'ol' ? Number(start) - 1 : null);
const isList = (name: string): boolean => name === 'ol' || name === 'ul';

class SeenText {
  private readonly done: string[] = [];
  private line = '';
  /** How deep it is within something that is not seen. */
  private unseen = 0;
  private pre = 0;
  private depth = 0;
  /** Of the lists around: the last number given; null = they are not numbered. */
  private readonly lists: (number | null)[] = [];

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.enter(name, UNSEEN.has(name) || HIDDEN.test(attributes['style'] ?? ''));
    if (this.unseen > 0) return;
    if (BLOCKS.has(name)) this.endLine(name === 'br');
    if (isCell(name) && this.line.trim() !== '') this.line += '\t';
    if (isList(name)) this.lists.push(lastBefore(name, attributes['start']));
    if (name === 'pre') this.pre += 1;
    if (name === 'p') this.leaveSpace();
    if (name === 'li') this.number();
  }

  say(piece: string): void {
    if (this.unseen > 0) return;
    const [first = '', ...others] = this.pre > 0 ? piece.split('\n') : [piece.replace(/\s+/g, ' ')];
    this.line += first;
    for (const other of others) {
      this.endLine(true);
      this.line = other;
    }
  }

  close(name: string): void {
    if (!VOID.has(name)) this.depth -= 1;
    if (this.unseen > 0) {
      if (!VOID.has(name)) this.unseen -= 1;
      return;
    }
    if (name === 'pre') this.pre -= 1;
    if (isList(name)) this.lists.pop();
    if (BLOCKS.has(name) && name !== 'br') this.endLine(false);
  }

  text(): string {
    this.endLine(false);
    return this.done.join('\n').trim();
  }

  /** `always`: also where nothing stands in it. */
  private endLine(always: boolean): void {
    const line = this.line
      .replace(/[ \u00a0]+/g, ' ')
      .replace(/ ?\t ?/g, '\t')
      .trim();
    this.line = '';
    if (always || line !== '') this.done.push(line);
  }

  private enter(name: string, isUnseen: boolean): void {
    if (VOID.has(name)) return;
    this.depth += 1;
    if (this.depth > DEEPEST) throw new FileProblem('FILE.DAMAGED', { kind: 'HTML' });
    if (this.unseen > 0 || isUnseen) this.unseen += 1;
  }

  private leaveSpace(): void {
    if (this.done.length > 0 && this.done.at(-1) !== '') this.done.push('');
  }

  private number(): void {
    const last = this.lists.at(-1);
    if (last === undefined || last === null) return;
    this.lists[this.lists.length - 1] = last + 1;
    this.line += `${last + 1}. `;
  }
}
