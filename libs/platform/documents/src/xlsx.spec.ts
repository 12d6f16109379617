import { openDocument } from './open-document.js';
import { textsOfXlsx } from './xlsx.js';
import { xlsxOf, zipOf } from './zip.fixture.js';

const text = (reference: string, said: string) => `<c r="${reference}" t="inlineStr"><is><t>${said}</t></is></c>`;
const nowhere = { folder: null, scratch: '/nowhere' };

describe('a workbook', () => {
  it('is read a line a row, each cell in its column, whichever way its text is kept', async () => {
    const strings =
      '<si><t>หน่วยงาน</t></si><si><r><t>ทต.</t></r><r><t xml:space="preserve">ห้วย </t></r><rPh><t>x</t></rPh></si>';
    const rows = `<row r="1">${text('A1', 'ที่')}<c r="B1" t="s"><v>0</v></c></row><row r="3"><c r="A3"><v>1</v></c><c r="B3" t="s"><v>1</v></c><c r="D3" t="str"><v>ก &amp; ข</v></c></row>`;
    expect(await textsOfXlsx(xlsxOf([{ rows }], strings))).toEqual(['ที่\tหน่วยงาน\n1\tทต.ห้วย\t\tก & ข']);
  });

  it('has its sheets in the order of their tabs, and nothing of it that is hidden', async () => {
    const row = (said: string, hidden = '') => `<row r="1"${hidden}>${text('A1', said)}</row>`;
    const sheets = [
      { rows: row('ก') },
      { rows: row('ข'), state: 'hidden' },
      { rows: `${row('ค', ' hidden="1"')}${row('ง')}`, state: 'visible' },
    ];
    expect(await textsOfXlsx(xlsxOf(sheets))).toEqual(['ก', 'ง']);
  });

  it.each([
    ['that calculates', xlsxOf([{ rows: '<row><c r="A1"><f>1+1</f><v>2</v></c></row>' }]), 'FILE.FORMULAS'],
    [
      'that names a text it does not have',
      xlsxOf([{ rows: '<row><c r="A1" t="s"><v>7</v></c></row>' }]),
      'FILE.DAMAGED',
    ],
    ['of too much text', xlsxOf([{ rows: `<row>${text('A1', 'ก'.repeat(300_001))}</row>` }]), 'FILE.TOO_LONG'],
  ])('%s is refused', async (_, bytes, code) => {
    await expect(textsOfXlsx(bytes)).rejects.toMatchObject({ code });
  });

  it('is told by what it holds, beside its letter; with macros, or alone, it is refused', async () => {
    const bytes = xlsxOf([{ rows: `<row>${text('A1', 'ทต.ห้วย')}</row>` }]);
    const { parts } = await openDocument({ name: 'a', bytes: zipOf([{ name: 'list.pdf', bytes }]) }, nowhere);
    expect(parts[0]?.mediaType).toContain('spreadsheetml');
    expect(await parts[0]?.read()).toMatchObject({ text: 'ทต.ห้วย', origin: 'written' });
    await expect(openDocument({ name: 'a.xlsx', bytes }, nowhere)).rejects.toMatchObject({ code: 'FILE.UNSUPPORTED' });
    const macros = zipOf([
      { name: '[Content_Types].xml', bytes: '' },
      { name: 'xl/vbaProject.bin', bytes: '' },
    ]);
    const packed = await openDocument({ name: 'a', bytes: zipOf([{ name: 'a.xlsm', bytes: macros }]) }, nowhere);
    await expect(packed.parts[0]?.read()).rejects.toMatchObject({ code: 'FILE.MACROS' });
  });
});
