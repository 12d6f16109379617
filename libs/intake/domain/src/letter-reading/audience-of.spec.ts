import { audienceField, type Audience, type UnitType } from '@wian/contracts';
import fc from 'fast-check';
import { audienceOf } from './audience-of.js';

const select = (types: UnitType[], within = 'issuer'): Audience => ({ select: { types, within } });
const named = (...names: string[]): Audience => ({ named: names.map((name) => ({ name, unitCode: null })) });
const local: UnitType[] = [
  'pao',
  'city-municipality',
  'town-municipality',
  'subdistrict-municipality',
  'sao',
  'special',
];
const ตำบล = select(['subdistrict-municipality', 'sao']);

it.each<[string, Audience]>([
  ['ผู้ว่าราชการจังหวัด', select(['province'], 'country')],
  ['ผู้ว่าราชการจังหวัด (ทุกจังหวัด)', select(['province'], 'country')],
  ['ผู้ว่าราชการจังหวัดทุกจังหวัด', select(['province'], 'country')],
  ['ผวจ. ทุกจังหวัด', select(['province'], 'country')],
  ['ผู้ว่าราชการจังหวัดอำนาจเจริญ', { named: [{ name: 'จังหวัดอำนาจเจริญ', unitCode: '37' }] }],
  ['นายอำเภอทุกอำเภอ', select(['district'])],
  ['นอภ. ทุกอำเภอ', select(['district'])],
  ['นายอำเภอปทุมราชวงศา', named('อำเภอปทุมราชวงศา')],
  ['นายกเทศมนตรีตำบลทุกแห่ง และนายกองค์การบริหารส่วนตำบลทุกแห่ง', ตำบล],
  ['นายกเทศมนตรีตำบลทุกแห่งและนายกองค์การบริหารส่วนตำบลทุกแห่ง', ตำบล],
  ['นายกเทศมนตรีตำบล นายกองค์การบริหารส่วนตำบล ทุกแห่ง', ตำบล],
  ['ทต. และ อบต. ทุกแห่ง', ตำบล],
  ['นายกเทศมนตรีทุกแห่ง', select(['city-municipality', 'town-municipality', 'subdistrict-municipality'])],
  ['นายกองค์การบริหารส่วนจังหวัด', select(['pao'])],
  [
    'นายอำเภอทุกอำเภอ นายกเทศมนตรีเมืองก และนายกเทศมนตรีเมืองข',
    { union: [select(['district']), named('เทศบาลเมืองก', 'เทศบาลเมืองข')] },
  ],
  ['องค์กรปกครองส่วนท้องถิ่นทุกแห่ง', select(local)],
  ['อปท. ทุกแห่ง', select(local)],
  ['ผู้บริหารท้องถิ่นทุกแห่ง', select(local)],
  ['องค์กรปกครองส่วนท้องถิ่นทุกแห่งในจังหวัดตาก', select(local, '63')],
  ['นายกองค์การบริหารส่วนตำบลทุกแห่งในเขตอำเภอ', select(['sao'])],
  ['องค์กรปกครองส่วนท้องถิ่นตามรายชื่อที่แนบ', { listed: { enclosure: 1 } }],
  ['อปท. ตามบัญชีรายชื่อ (สิ่งที่ส่งมาด้วย ๒)', { listed: { enclosure: 2 } }],
  ['องค์กรปกครองส่วนท้องถิ่นที่ยังไม่ส่งรายงาน', { listed: { enclosure: 1 } }],
  ['หัวหน้าส่วนราชการประจำจังหวัดทุกส่วนราชการ', select(['provincial-office'])],
  ['กำนัน ผู้ใหญ่บ้าน ทุกหมู่บ้าน', select(['village-head'])],
  ['ผู้อำนวยการโรงเรียนทุกโรงเรียน', select(['school'])],
  ['นายอำเภอทุกอำเภอ ยกเว้นนายอำเภอเมือง', { minus: [select(['district']), named('อำเภอเมือง')] }],
  ['นายอำเภอทุกอำเภอ (ยกเว้นอำเภอเมือง)', { minus: [select(['district']), named('อำเภอเมือง')] }],
])('%s', (phrase, audience) => {
  expect(audienceOf(phrase)).toEqual(audience);
});

it.each([
  '',
  'อธิบดีกรมตัวอย่าง',
  'นายอำเภอทุกอำเภอ และผู้แทนหน่วยตัวอย่าง',
  'ประธานชมรมนายกเทศมนตรี',
  'องค์กรปกครองส่วนท้องถิ่นทุกแห่งในอำเภอตัวอย่าง',
  'นายอำเภอทุกอำเภอ ยกเว้นบางแห่ง',
])('says nothing of a phrase with a word that it does not know: %s', (phrase) => {
  expect(audienceOf(phrase)).toBeNull();
});

it('answers any phrase with an audience or nothing', () => {
  const unit = fc.constantFrom(
    ...['นายอำเภอ', 'ทุกแห่ง', 'ทุกอำเภอ', 'เทศบาล', 'ตำบล', 'เมือง', 'และ', 'ยกเว้น', 'ใน', 'จังหวัด', 'ตาก', 'อบต.'],
    ...[' ', ',', '(', ')', '\n', 'ก', '๑', 'ตามรายชื่อ', 'ส่งมาด้วย ', '๐'],
  );
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 30, size: 'max' }), (phrase) => {
      const audience = audienceOf(phrase);
      expect(audience === null || audienceField.safeParse(audience).success).toBe(true);
    }),
  );
});
