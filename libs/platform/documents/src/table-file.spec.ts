import { rowsOfTable } from './table-file.js';
import type { SheetRow } from './xlsx.js';
import { writeXlsx } from './xlsx-writer.js';
import { xlsxOf } from './zip.fixture.js';

const read = async (bytes: Uint8Array | string, limit?: number) => {
  const rows: SheetRow[] = [];
  await rowsOfTable(Buffer.from(bytes), (row) => rows.push(row), limit);
  return rows.map(({ number, cells }) => [number, ...Array.from(cells, (cell) => cell ?? '')]);
};
const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
const oneSheet = (rows: string) => xlsxOf([{ rows }]);

async function workbookOf(rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  async function* each() {
    yield* rows;
  }
  const chunks: Uint8Array[] = [];
  for await (const chunk of writeXlsx(each())) chunks.push(chunk);
  return Buffer.concat(chunks);
}

describe('a table', () => {
  it('is read from CSV with mark, quotes and CRLF, rows numbered as a spreadsheet shows them', async () => {
    const csv = '\uFEFFรหัส,ชื่อ\r\n05370301,"ทต. ""ปทุม"", ๑\nบรรทัดสอง"\r\n\r\n 37 ,ข\r\n';
    expect(await read(csv)).toEqual([
      [1, 'รหัส', 'ชื่อ'],
      [2, '05370301', 'ทต. "ปทุม", ๑\nบรรทัดสอง'],
      [4, ' 37 ', 'ข'],
    ]);
  });

  it('is read from CSV as older programs write it: semicolons, tabs, Windows-874', async () => {
    expect(await read('a;b\n1,5;2')).toEqual([
      [1, 'a', 'b'],
      [2, '1,5', '2'],
    ]);
    expect(await read('a\tb\n1\t2')).toEqual([
      [1, 'a', 'b'],
      [2, '1', '2'],
    ]);
    const thai = Buffer.concat([Buffer.from([0xc3, 0xcb, 0xd1, 0xca]), Buffer.from(',b\n1,2')]);
    expect(await read(thai)).toEqual([
      [1, 'รหัส', 'b'],
      [2, '1', '2'],
    ]);
  });

  it('is read from a workbook with the numbers of its rows and its columns in their places', async () => {
    const rows = `<row r="1">${cell('A1', 'รหัส')}${cell('C1', 'ชื่อ')}</row><row r="4"><c r="A4"><v>37</v></c></row>`;
    expect(await read(oneSheet(rows))).toEqual([
      [1, 'รหัส', '', 'ชื่อ'],
      [4, '37'],
    ]);
  });

  it.each([
    ['a formula', oneSheet('<row r="7"><c r="A7"><f>1+1</f><v>2</v></c></row>'), { code: 'FILE.FORMULAS', row: 7 }],
    [
      'merged cells',
      oneSheet(
        `<row r="3">${cell('A3', 'x')}</row></sheetData><mergeCells><mergeCell ref="A3:B4"/></mergeCells><sheetData>`,
      ),
      { code: 'FILE.MERGED_CELLS', row: 3 },
    ],
    ['a hidden row', oneSheet(`<row r="5" hidden="1">${cell('A5', 'x')}</row>`), { code: 'FILE.HIDDEN_ROWS', row: 5 }],
    ['quotes that stay open', 'a,b\n1,2\n"3,4\n5,6', { code: 'FILE.QUOTES', row: 3 }],
  ])('with %s is refused, and the row named', async (_, bytes, { code, row }) => {
    const refused = read(bytes);
    await expect(refused).rejects.toMatchObject({ code, params: { row } });
    await expect(refused).rejects.toThrow(new RegExp(`ow ${row}\\b`));
  });

  it('is refused where two sheets may be meant, and where it is no table', async () => {
    const sheet = { rows: `<row r="1">${cell('A1', 'x')}</row>` };
    await expect(read(xlsxOf([sheet, sheet]))).rejects.toMatchObject({ code: 'FILE.SHEETS' });
    expect(await read(xlsxOf([{ rows: '' }, sheet, { ...sheet, state: 'hidden' }]))).toEqual([[1, 'x']]);
    await expect(read('%PDF-1.4')).rejects.toMatchObject({ code: 'FILE.NO_TABLE' });
    await expect(read(new Uint8Array())).rejects.toMatchObject({ code: 'FILE.EMPTY' });
  });

  it('is refused beyond its most rows, and not before', async () => {
    const rows = (count: number) => `code\n${'1\n'.repeat(count)}`;
    expect(await read(rows(10), 10)).toHaveLength(11);
    await expect(read(rows(11), 10)).rejects.toMatchObject({ code: 'FILE.TOO_MANY_ROWS', params: { limit: 10 } });
  });

  it('comes back from the workbook that is written of it, text that looks like a formula included', async () => {
    const rows = [
      ['รหัส', 'ชื่อ & <ย่อ>', ''],
      ['05370301', '=HYPERLINK("x")', 'สอง\nบรรทัด'],
      ['', '', ' "ขวา" '],
    ];
    const written = await workbookOf([...rows, ['a\u0000\u000bb\ud800']]);
    expect(await read(written)).toEqual([...rows.map((row, n) => [n + 1, ...row]), [4, 'ab']]);
  });
});
