import { Parser } from 'htmlparser2';
import { FileProblem } from './file-problem.js';
import { documentLimits } from './limits.js';
import { openZip, type ZipPart } from './zip.js';

const damaged = () => new FileProblem('FILE.DAMAGED', { kind: '.xlsx' });

/**
 * The text of each sheet of a workbook (ECMA-376, part 1, 18.2 and 18.3) that is seen: a line a row, its cells apart by tabs.
 * What is hidden is left out; a workbook that calculates is refused, since what it shows depends on who opens it.
 */
export async function textsOfXlsx(bytes: Uint8Array): Promise<readonly string[]> {
  const { sheets, strings } = await openWorkbook(bytes);
  return sheets.map((xml) => sheetText(xml, strings));
}

/** A row as it stands in its file: `number` from 1 on, as spreadsheet programs show it. */
export interface SheetRow {
  readonly number: number;
  /** By column; undefined where there is no cell. */
  readonly cells: readonly (string | undefined)[];
}

/**
 * The rows of the one sheet that is seen and has something in it, in order. Refused with the number of its row: a formula, a
 * hidden row, merged cells, since what they mean is not what stands there.
 */
export async function rowsOfXlsx(bytes: Uint8Array, told: (row: SheetRow) => void): Promise<void> {
  const { sheets, strings } = await openWorkbook(bytes);
  const [sheet, ...others] = sheets.filter((xml) => /<(?:\w+:)?c[\s>]/.test(xml));
  if (others.length > 0) throw new FileProblem('FILE.SHEETS');
  const merged = /<(?:\w+:)?mergeCell\s[^>]*ref="[A-Z]+(\d+)/.exec(sheet ?? '')?.[1];
  if (merged !== undefined) throw new FileProblem('FILE.MERGED_CELLS', { row: Number(merged) });
  eachRow(sheet ?? '<worksheet/>', strings, ({ isHidden, ...row }) => {
    if (isHidden) throw new FileProblem('FILE.HIDDEN_ROWS', { row: row.number });
    told(row);
  });
}

async function openWorkbook(bytes: Uint8Array) {
  const parts = new Map((await openZip(bytes)).map((part) => [part.name, part]));
  const strings = sharedStrings(await xmlOf(parts.get('xl/sharedStrings.xml')));
  const sheets = [];
  for (const path of await sheetPaths(parts)) {
    const part = parts.get(path);
    if (!part) throw damaged();
    sheets.push(await xmlOf(part));
  }
  return { sheets, strings };
}

const xmlOf = async (part: ZipPart | undefined): Promise<string> =>
  part ? new TextDecoder().decode(await part.bytes()) : '';

interface Handlers {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(piece: string): void;
  close?(name: string): void;
}

/** Names without their prefixes: some writers use one (`x:row`). */
function eachTag(xml: string, { open, text, close }: Handlers): void {
  const bare = (name: string) => name.slice(name.indexOf(':') + 1);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => open(bare(name), attributes),
      ontext: (piece) => text?.(piece),
      onclosetag: (name) => close?.(bare(name)),
    },
    { xmlMode: true },
  );
  parser.end(xml);
}

/** Of the sheets that are not hidden, in the order of their tabs. */
async function sheetPaths(parts: ReadonlyMap<string, ZipPart>): Promise<readonly string[]> {
  const targets = new Map<string, string>();
  eachTag(await xmlOf(parts.get('xl/_rels/workbook.xml.rels')), {
    open: (name, { Id = '', Target = '', Type = '' }) => {
      if (name === 'Relationship' && Type.endsWith('/worksheet'))
        targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
    },
  });
  const paths: string[] = [];
  eachTag(await xmlOf(parts.get('xl/workbook.xml')), {
    open: (name, attributes) => {
      const path =
        name === 'sheet' ? targets.get(attributes['r:id'] ?? attributes['relationships:id'] ?? '') : undefined;
      if (path !== undefined && (attributes['state'] ?? 'visible') === 'visible') paths.push(path);
    },
  });
  return paths;
}

/** The texts that cells name by their place; what stands over Thai or Japanese letters as a reading is left out. */
function sharedStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  let reading = 0;
  let within = false;
  eachTag(xml, {
    open: (name) => {
      if (name === 'si') strings.push('');
      if (name === 'rPh') reading += 1;
      within = name === 't';
    },
    text: (piece) => {
      if (within && reading === 0) strings[strings.length - 1] += piece;
    },
    close: (name) => {
      if (name === 'rPh') reading -= 1;
      within = false;
    },
  });
  return strings;
}

const MOST_COLUMNS = 100;

function sheetText(xml: string, strings: readonly string[]): string {
  const lines: string[] = [];
  let length = 0;
  eachRow(xml, strings, ({ cells, isHidden }) => {
    if (isHidden) return;
    const line = Array.from(cells, (each) => (each ?? '').replace(/\s+/g, ' ').trim()).join('\t');
    length += line.length + 1;
    if (length > documentLimits.characters)
      throw new FileProblem('FILE.TOO_LONG', { limit: documentLimits.characters });
    lines.push(line);
  });
  return lines.join('\n');
}

interface ReadRow extends SheetRow {
  readonly isHidden: boolean;
}

function eachRow(xml: string, strings: readonly string[], told: (row: ReadRow) => void): void {
  let row = { number: 0, cells: [] as (string | undefined)[], isHidden: false };
  let cell = { column: 0, type: 'n', text: '' };
  let within = false;
  eachTag(xml, {
    open: (name, { r = '', t = 'n', hidden = '0' }) => {
      if (name === 'f') throw new FileProblem('FILE.FORMULAS', { row: row.number });
      if (name === 'row')
        row = { number: Number(r) || row.number + 1, cells: [], isHidden: hidden === '1' || hidden === 'true' };
      if (name === 'c') cell = { column: columnOf(r) ?? row.cells.length, type: t, text: '' };
      within = name === 'v' || name === 't';
    },
    text: (piece) => {
      if (within) cell.text += piece;
    },
    close: (name) => {
      within = false;
      if (name === 'c' && cell.column < MOST_COLUMNS) row.cells[cell.column] = said(cell, strings);
      if (name === 'row') told(row);
    },
  });
}

function said({ type, text }: { type: string; text: string }, strings: readonly string[]): string {
  const found = type === 's' ? strings[Number(text)] : text;
  if (found === undefined) throw damaged();
  return found;
}

/** `B7` → 1 */
function columnOf(reference: string): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0];
  return letters === undefined
    ? undefined
    : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
