import fc from 'fast-check';
import { listsIn, withLists } from './list-audience.js';
import { namesOfList } from './list-names.js';

const names = (text: string) => namesOfList(text)?.names.map(({ name }) => name);

describe('a list of units', () => {
  const expected = ['เทศบาลตำบลปทุมราชวงศา', 'องค์การบริหารส่วนตำบลลือ', 'เทศบาลเมืองอำนาจเจริญ'];
  it.each([
    ['numbered', 'บัญชีรายชื่อแนบท้าย\n๑. เทศบาลตำบลปทุมราชวงศา\n๒. อบต.ลือ\n๓) ทม. อำนาจเจริญ\nรวม ๓ แห่ง'],
    ['of posts', '๑. นายกเทศมนตรีตำบลปทุมราชวงศา\n๒. นายก อบต.ลือ\n๓. นายกเทศมนตรีเมืองอำนาจเจริญ'],
    ['in two columns', '๑. ทต.ปทุมราชวงศา        ๓. ทม.อำนาจเจริญ\n๒. อบต.ลือ'],
    ['of a table', 'ที่\tหน่วยงาน\tอำเภอ\n๑\tทต.ปทุมราชวงศา\tปทุมราชวงศา\n๒\tอบต.ลือ\tปทุมราชวงศา\n๓\tทม.อำนาจเจริญ\tเมือง'],
    [
      'with the district before',
      '๑\tอำเภอปทุมราชวงศา\tทต.ปทุมราชวงศา\n๒\tอำเภอปทุมราชวงศา\tอบต.ลือ\n๓\tอำเภอเมือง\tทม.อำนาจเจริญ',
    ],
    ['with type and name apart', 'ลำดับ\tประเภท\tชื่อ\n1\tทต.\tปทุมราชวงศา\n2\tอบต.\tลือ\n3\tทม.\tอำนาจเจริญ'],
    ['as CSV', 'ลำดับ,หน่วยงาน,หมายเหตุ\n1,"ทต.ปทุมราชวงศา","ก, ข"\n2,อบต.ลือ,\n3,ทม.อำนาจเจริญ,ค'],
    ['as CSV with semicolons', '1;ทต.ปทุมราชวงศา\n2;อบต.ลือ\n3;ทม.อำนาจเจริญ'],
    ['with blanks behind the type, and without dots', '๑. เทศบาลตำบล ปทุมราชวงศา\n๒. อบต ลือ\n๓. นายก ทม. อำนาจเจริญ'],
    ['plain', 'ทต.ปทุมราชวงศา\nอบต.ลือ\nทม.อำนาจเจริญ'],
    ['without numbers under a heading', 'หน่วยงาน\tอำเภอ\nทต.ปทุมราชวงศา\tก\nอบต.ลือ\tข\nทม.อำนาจเจริญ\tค'],
  ])('%s', (_, text) => expect([...(names(text) ?? [])].sort()).toEqual([...expected].sort()));

  it('with districts between its entries, of which one lost its number, or a cell is empty', () => {
    const ordered = 'อำเภอปทุมราชวงศา\n๑. ทต.ห้วย\nทต.นาป่าแซง\nอำเภอชานุมาน\n๒. ทต.โคกก่ง';
    expect(names(ordered)).toEqual(['เทศบาลตำบลห้วย', 'เทศบาลตำบลนาป่าแซง', 'เทศบาลตำบลโคกก่ง']);
    expect(names('หน่วยงาน\tหมายเหตุ\nทต.ห้วย\tก\nทต.นาป่าแซง\t')).toEqual(['เทศบาลตำบลห้วย', 'เทศบาลตำบลนาป่าแซง']);
  });

  it('of districts and provinces', () => {
    expect(names('๑. อำเภอปทุมราชวงศา\n๒. นายอำเภอชานุมาน')).toEqual(['อำเภอปทุมราชวงศา', 'อำเภอชานุมาน']);
    expect(names('๑. จังหวัดยโสธร\n๒. จังหวัดตาก')).toEqual(['จังหวัดยโสธร', 'จังหวัดตาก']);
  });

  it('keeps an entry that it does not understand, as written, and says so', () => {
    const list = namesOfList('ที่\tหน่วยงาน\n๑\tทต.ห้วย\n๒\tท.ต ลืออ\n๓\tอบต.ลือ\n๔\tนิคมสร้างตนเอง');
    expect(list?.names.map(({ name }) => name)).toEqual([
      'เทศบาลตำบลห้วย',
      'ท.ต ลืออ',
      'องค์การบริหารส่วนตำบลลือ',
      'นิคมสร้างตนเอง',
    ]);
    expect(list?.unclear).toEqual(['ท.ต ลืออ', 'นิคมสร้างตนเอง']);
  });

  it('takes the official code where there is one, and each entry once', () => {
    const list = namesOfList('1\t05370301\tทต.ปทุมราชวงศา\n2\t05370301\tทต.ปทุมราชวงศา\n3\tทต.ห้วย');
    expect(list?.names).toEqual([
      { name: 'เทศบาลตำบลปทุมราชวงศา', unitCode: '05370301' },
      { name: 'เทศบาลตำบลห้วย', unitCode: null },
    ]);
  });

  it.each([
    ['a letter', '๑. ให้รายงานผลภายในวันที่ ๕\n๒. ประชาสัมพันธ์ให้ประชาชนทราบ\nนายอำเภอ'],
    ['a programme', '๙.๐๐ น.  ลงทะเบียน\n๑๐.๐๐ น.  บรรยาย โดย นายอำเภอ'],
    ['an agenda that names one', '๑. เปิดประชุม\n๒. อำเภอปทุมราชวงศา\n๓. เลิกประชุม'],
    ['nothing', ''],
    ['noise', '1\n2\n\t\t\n,,,\n"'],
  ])('is not %s', (_, text) => expect(namesOfList(text)).toBeNull());
});

it('is looked for in any text, and every entry of one that is found is among its names', () => {
  const pieces = [
    '๑. ',
    '2) ',
    '1',
    'ทต.',
    'ห้วย',
    'อบต. ลือ',
    'อำเภอ',
    'หน่วยงาน',
    ' ',
    '  ',
    '\t',
    ',',
    ';',
    '"',
    '\n',
    '\f',
    'ก',
  ];
  const texts = fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string()), { maxLength: 40 })
    .map((each) => each.join(''));
  fc.assert(
    fc.property(texts, (text) => {
      const list = namesOfList(text);
      const said = new Set(list?.names.map(({ name }) => name));
      expect(said.has('')).toBe(false);
      for (const name of list?.unclear ?? []) expect(said.has(name)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

describe('an audience that speaks of a list', () => {
  const listed = { listed: { enclosure: 2 } };
  const named = { named: [{ name: 'เทศบาลตำบลห้วย', unitCode: null }] };
  const select = { select: { types: ['sao' as const], within: 'issuer' } };
  const lists = [{ enclosure: 2, names: named.named }];
  it('has its names in the place of the list, however deep; another list stays', () => {
    expect(withLists({ union: [select, { minus: [select, listed] }] }, lists)).toEqual({
      union: [select, { minus: [select, named] }],
    });
    expect(withLists({ intersect: [listed, { listed: { enclosure: 1 } }] }, lists)).toEqual({
      intersect: [named, { listed: { enclosure: 1 } }],
    });
    expect(listsIn({ union: [select, { minus: [select, listed] }, { intersect: [listed] }] })).toEqual([2, 2]);
  });
});
