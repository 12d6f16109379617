import { findLetterNumbers, parseLetterNumber } from './find-letter-numbers.js';
import { printLetterNumber } from './letter-number.js';

/** [as written, normalised, prefix, office code, ว, running number] */
const shapes: [string, string, string | null, string | null, boolean, string | null][] = [
  ['อจ ๐๓๑๘/ว ๖๕๕', 'อจ 0318/ว 655', 'อจ', '0318', true, '655'],
  ['มท 0899.9/ว.123', 'มท 0899.9/ว 123', 'มท', '0899.9', true, '123'],
  ['กส 0099.3/ว9911', 'กส 0099.3/ว 9911', 'กส', '0099.3', true, '9911'],
  ['มท 0898.3/ ว 99', 'มท 0898.3/ว 99', 'มท', '0898.3', true, '99'],
  ['ด่วนที่สุดที่ มท 0299/ว 991', 'มท 0299/ว 991', 'มท', '0299', true, '991'],
  ['ด่วนที่สุด ที่ อจ ๐๐๑๗.๒/ว ๑๒๙๐', 'อจ 0017.2/ว 1290', 'อจ', '0017.2', true, '1290'],
  ['กค499.4/ว 195', 'กค 499.4/ว 195', 'กค', '499.4', true, '195'],
  ['กค 0499.3/012345', 'กค 0499.3/12345', 'กค', '0499.3', false, '012345'],
  ['ศธ 0599.10/ว 099', 'ศธ 0599.10/ว 99', 'ศธ', '0599.10', true, '099'],
  ['ศธ 0599(5).2/ว3', 'ศธ 0599(5).2/ว 3', 'ศธ', '0599(5).2', true, '3'],
  ['นร ๐๕๙๙/(คกก.๒)/๑๑', 'นร 0599/(คกก.2)/11', 'นร', '0599/(คกก.2)', false, '11'],
  ['ชม.๐๐๙๙.๓๐๑/๑๒๓๔๕๖', 'ชม 0099.301/123456', 'ชม', '0099.301', false, '123456'],
  ['0299.3/ว1234', '0299.3/ว 1234', null, '0299.3', true, '1234'],
  ['บร.๘๑๑๐๒/', 'บร 81102/', 'บร', '81102', false, null],
  ['มท 0899/ว', 'มท 0899/ว', 'มท', '0899', true, null],
  ['ว 10', 'ว 10', null, null, true, '10'],
  ['กค (กวจ) 0499.2/ว 116', 'กค (กวจ) 0499.2/ว 116', 'กค', '(กวจ) 0499.2', true, '116'],
  ['สฏ ๐๐๒๓/ว ๑', 'สฎ 0023/ว 1', 'สฎ', '0023', true, '1'],
  ['นร ๐๕๙๙/ว(ล) ๕๕๗', 'นร 0599/ว 557', 'นร', '0599', true, '557'],
  ['อว 660399.6.1/ว 814', 'อว 660399.6.1/ว 814', 'อว', '660399.6.1', true, '814'],
  ['ศธ ๐๕๙๙.๗.๑(๒)/ว ๑๒', 'ศธ 0599.7.1(2)/ว 12', 'ศธ', '0599.7.1(2)', true, '12'],
  ['ททท ๕๑๙๙/ว ๑๒', 'ททท 5199/ว 12', 'ททท', '5199', true, '12'],
  ['มท 0899 . 2 / ว 12', 'มท 0899.2/ว 12', 'มท', '0899.2', true, '12'],
];

describe.each(shapes)('%s', (written, normalized, prefix, officeCode, circular, running) => {
  const parts = { normalized, prefix, officeCode, circular, running };

  it('parses by itself', () => {
    expect(parseLetterNumber(written)).toMatchObject(parts);
  });

  it('is found in a running text, with its span', () => {
    const text = `ตามหนังสือ ที่ ${written} ลงวันที่ ๖ มีนาคม ๒๕๖๘ นั้น`;
    const [found] = findLetterNumbers(text);
    expect(found?.number).toMatchObject(parts);
    expect(text.slice(found?.start, found?.end)).toBe(found?.number.raw);
    expect(written).toContain(found?.number.raw);
  });

  it('is the same number when its normalised form is read', () => {
    expect(parseLetterNumber(normalized)?.normalized).toBe(normalized);
  });
});

describe('letter numbers', () => {
  it('reads the short reference by its date', () => {
    expect(parseLetterNumber('ว 10 ลว. 15 ก.ย. 48')).toMatchObject({ raw: 'ว 10', normalized: 'ว 10', running: '10' });
    expect(findLetterNumbers('ตาม ว 10 ลว. 15 ก.ย. 48')).toMatchObject([{ start: 4, end: 8 }]);
    expect(findLetterNumbers('แถว ว 10')).toEqual([]);
  });

  it.each([
    'บ้านเลขที่ 12/3',
    'ปีงบประมาณ 2567/2568',
    'ลว 15/3/48',
    'หลัก กม. 12/500',
    'วันที่ 1/10/2568',
    'โทร. 0 4592/3',
    'ตาม พรบ 2550/2560',
    '',
  ])('finds none in %s', (text) => {
    expect(findLetterNumbers(text)).toEqual([]);
  });

  it('reads the number of an order, which names a year and no office', () => {
    const order = { normalized: '2534/2564', prefix: null, officeCode: null, circular: false, running: '2534' };
    expect(parseLetterNumber('ที่ ๒๕๓๔ / ๒๕๖๔')).toMatchObject(order);
    expect(parseLetterNumber('2534/2564')).toMatchObject(order);
    expect(parseLetterNumber('0299/2560')).toMatchObject({ officeCode: '0299', running: '2560' });
  });

  it.each(['', 'มท', 'มท ๐๘๙๙', 'เรื่อง', 'มท 0899/ว 1 และอื่น ๆ'])('%s is not one number', (text) => {
    expect(parseLetterNumber(text)).toBeNull();
  });

  it('prints in Thai digits for letters', () => {
    const number = { prefix: 'อจ', officeCode: '0017.2', circular: true, running: '01290' };
    expect(printLetterNumber(number, 'thai')).toBe('อจ ๐๐๑๗.๒/ว ๑๒๙๐');
  });
});
