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
const municipalities: UnitType[] = ['city-municipality', 'town-municipality', 'subdistrict-municipality'];
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
  ['ผู้อำนวยการโรงเรียนในสังกัดทุกโรงเรียน', select(['school'])],
  ['นายกองค์การบริหารส่วนตำบลในพื้นที่ทุกแห่ง', select(['sao'])],
  ['นายอำเภอทุกอำเภอ ยกเว้นนายอำเภอเมือง', { minus: [select(['district']), named('อำเภอเมือง')] }],
  ['ทุกจังหวัด', select(['province'], 'country')],
  ['นายอำเภอทั้ง ๑๘ อำเภอ', select(['district'])],
  ['ปลัดเทศบาล/ปลัดองค์การบริหารส่วนตำบลทุกแห่ง', select([...municipalities, 'sao'])],
  ['อบจ. ทน. ทม. ทต. และ อบต. ทุกแห่ง', select(['pao', ...municipalities, 'sao'])],
  ['กำนันทุกตำบล และผู้ใหญ่บ้านทุกหมู่บ้าน', select(['village-head'])],
  ['หัวหน้าส่วนราชการ และนายอำเภอทุกอำเภอ', select(['provincial-office', 'district'])],
  [
    'นายอำเภอเมืองตรัง ห้วยยอด และกันตัง',
    {
      named: [
        { name: 'อำเภอเมืองตรัง', unitCode: '9201' },
        { name: 'อำเภอห้วยยอด', unitCode: null },
        { name: 'อำเภอกันตัง', unitCode: null },
      ],
    },
  ],
  ['อบต.หนองบัว และ ทต.หนองกี่', named('องค์การบริหารส่วนตำบลหนองบัว', 'เทศบาลตำบลหนองกี่')],
  [
    'ผู้ว่าราชการจังหวัดตาก และลำปาง',
    {
      named: [
        { name: 'จังหวัดตาก', unitCode: '63' },
        { name: 'จังหวัดลำปาง', unitCode: '52' },
      ],
    },
  ],
  ['ผู้ว่าราชการจังหวัด (ตามบัญชีแนบท้าย)', { listed: { enclosure: 1 } }],
  ['นายอำเภอทุกอำเภอ และนายกเทศมนตรีตามรายชื่อแนบท้าย', { union: [select(['district']), { listed: { enclosure: 1 } }] }],
  [
    '๑. ผู้ว่าราชการจังหวัดทุกจังหวัด ๒. ปลัดกรุงเทพมหานคร ๓. นายกเมืองพัทยา',
    {
      union: [
        select(['province'], 'country'),
        {
          named: [
            { name: 'กรุงเทพมหานคร', unitCode: '10' },
            { name: 'เมืองพัทยา', unitCode: null },
          ],
        },
      ],
    },
  ],
  [
    'นายกองค์การบริหารส่วนตำบลทุกแห่ง เว้นแต่องค์การบริหารส่วนตำบลนาดีและนาเยีย',
    { minus: [select(['sao']), named('องค์การบริหารส่วนตำบลนาดี', 'องค์การบริหารส่วนตำบลนาเยีย')] },
  ],
  [
    'ผู้ว่าราชการจังหวัดทุกจังหวัด (ยกเว้นจังหวัดภูเก็ต) และนายกเมืองพัทยา',
    {
      union: [
        { minus: [select(['province'], 'country'), { named: [{ name: 'จังหวัดภูเก็ต', unitCode: '83' }] }] },
        named('เมืองพัทยา'),
      ],
    },
  ],
  ['นายกเทศมนตรีตำบลหนองแสง อำเภอหนองแสง', named('เทศบาลตำบลหนองแสง')],
  ['นายกองค์การบริหารส่วนตำบลนาดี อำเภอก จังหวัดตาก และนายกเทศมนตรีตำบลข', named('องค์การบริหารส่วนตำบลนาดี', 'เทศบาลตำบลข')],
  ['เทศบาลตำบลก และอำเภอข', named('เทศบาลตำบลก', 'อำเภอข')],
  ['นายกเทศมนตรีนคร/เมือง/ตำบล ทุกแห่ง', select(municipalities)],
  ['นายกเทศมนตรีเมืองและตำบลทุกแห่ง', select(['town-municipality', 'subdistrict-municipality'])],
  ['ผู้ว่าราชการจังหวัดทุกจังหวัด (ผ่านท้องถิ่นจังหวัด)', select(['province'], 'country')],
  ['ท่านผู้ว่าราชการจังหวัดพิจิตร', { named: [{ name: 'จังหวัดพิจิตร', unitCode: '66' }] }],
  ['ผู้อำนวยการโรงเรียนบ้านหนองแวง และโรงเรียนวัดก', named('โรงเรียนบ้านหนองแวง', 'โรงเรียนวัดก')],
  ['นายอำเภอเมืองตาก', { named: [{ name: 'อำเภอเมืองตาก', unitCode: '6301' }] }],
  ['อธิบดีกรมโยธาธิการและผังเมืองและอธิบดีกรมที่ดิน', named('กรมโยธาธิการและผังเมือง', 'กรมที่ดิน')],
  ['ปลัดกระทรวงมหาดไทย และอธิบดีกรมตัวอย่าง', named('กระทรวงมหาดไทย', 'กรมตัวอย่าง')],
  ['นายอำเภอทุกอำเภอ (ยกเว้นอำเภอเมือง)', { minus: [select(['district']), named('อำเภอเมือง')] }],
])('%s', (phrase, audience) => {
  expect(audienceOf(phrase)).toEqual(audience);
});

it.each([
  '',
  'ปลัดกระทรวง อธิบดี และผู้ว่าราชการจังหวัด',
  'ปลัดกระทรวงทุกกระทรวง',
  'นายอำเภอ หัวหน้าสถานีตำรวจ',
  'ผู้อำนวยการโรงเรียน สังกัดเทศบาล',
  'นายอำเภอทุกอำเภอ และผู้แทนหน่วยตัวอย่าง',
  'ประธานชมรมนายกเทศมนตรี',
  'องค์กรปกครองส่วนท้องถิ่นทุกแห่งในอำเภอตัวอย่าง',
  'นายอำเภอทุกอำเภอ ยกเว้นบางแห่ง',
  'ผู้ว่าราชการจังหวัดชายแดนภาคใต้',
  'นายอำเภอเมืองตรัง ห้วยยอด และผู้อำนวยการตัวอย่าง',
  'ท้องถิ่นจังหวัด ทุกจังหวัด',
])('says nothing of a phrase with a word that it does not know: %s', (phrase) => {
  expect(audienceOf(phrase)).toBeNull();
});

it('takes the issuer for its own area, and the list from the enclosure that is one', () => {
  const phrase = 'นายกองค์การบริหารส่วนตำบลทุกแห่งในเขตอำเภอตัวอย่าง';
  expect(audienceOf(phrase, { issuerName: 'อำเภอตัวอย่าง' })).toEqual(select(['sao']));
  expect(audienceOf('อปท. ตามรายชื่อแนบท้าย', { listEnclosure: 3 })).toEqual({ listed: { enclosure: 3 } });
});

it('knows the capital district of the province whose letter it is', () => {
  const capital = { named: [{ name: 'อำเภอเมืองสตูล', unitCode: '9101' }] };
  const facts = { issuerName: 'จังหวัดสตูล' };
  expect(audienceOf('นายอำเภอทุกอำเภอ ยกเว้นอำเภอเมือง', facts)).toEqual({ minus: [select(['district']), capital] });
  expect(audienceOf('นายอำเภอเมือง', { issuerName: 'กรมตัวอย่าง' })).toEqual(named('อำเภอเมือง'));
});

describe('a region', () => {
  const codes = (phrase: string) => {
    const audience = audienceOf(phrase);
    return audience && 'named' in audience ? audience.named.map(({ unitCode }) => unitCode).join(' ') : audience;
  };
  const south = '80 81 82 83 84 85 86 90 91 92 93 94 95 96';

  it.each([
    ['ผู้ว่าราชการจังหวัด ๑๔ จังหวัดภาคใต้', south],
    ['ผู้ว่าราชการจังหวัดในเขตภาคใต้', south],
    ['ผู้ว่าราชการจังหวัดภาคใต้ทุกจังหวัด', south],
    ['ผู้ว่าราชการจังหวัดในพื้นที่ภาคใต้ (๑๔ จังหวัด)', south],
    ['ผู้ว่าราชการจังหวัด ๕ จังหวัดชายแดนภาคใต้', '90 91 94 95 96'],
    ['ผู้ว่าราชการจังหวัด ๓ จังหวัดชายแดนภาคใต้', '94 95 96'],
    ['ผู้ว่าราชการจังหวัด ๑๗ จังหวัดภาคเหนือ', '50 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 67'],
    ['ผู้ว่าราชการจังหวัดภาคตะวันออกเฉียงเหนือ ๒๐ จังหวัด', '30 31 32 33 34 35 36 37 38 39 40 41 42 43 44 45 46 47 48 49'],
  ])('is the provinces that it names: %s', (phrase, expected) => {
    expect(codes(phrase)).toBe(expected);
  });

  it.each([
    'ผู้ว่าราชการจังหวัดภาคเหนือ',
    'ผู้ว่าราชการจังหวัด ๑๒ จังหวัดภาคใต้',
    'ผู้ว่าราชการจังหวัด ๙ จังหวัดภาคเหนือ',
    'ผู้ว่าราชการจังหวัดภาคกลาง ๒๒ จังหวัด',
    'ผู้ว่าราชการจังหวัดภาคใต้ตอนล่าง',
  ])('is asked where it is drawn in more than one way, or its count is another: %s', (phrase) => {
    expect(audienceOf(phrase)).toBeNull();
  });
});

describe('print → parse', () => {
  const words: readonly (readonly [string, UnitType])[] = [
    ['นายอำเภอ', 'district'],
    ['นายกเทศมนตรีนคร', 'city-municipality'],
    ['นายกเทศมนตรีเมือง', 'town-municipality'],
    ['ทต.', 'subdistrict-municipality'],
    ['นายก อบต.', 'sao'],
    ['นายกองค์การบริหารส่วนจังหวัด', 'pao'],
  ];
  const members = fc.uniqueArray(fc.constantFrom(...words), { minLength: 1, selector: ([, type]) => type });

  it('reads every list of posts, however it is joined, with what it leaves out', () => {
    const join = fc.constantFrom(' ', ' และ', 'ทุกแห่ง ', 'ทุกแห่ง และ', ' , ');
    const except = fc.option(fc.constantFrom('อำเภอตัวอย่าง', 'เทศบาลตำบลตัวอย่าง'));
    fc.assert(
      fc.property(members, join, except, (posts, glue, left) => {
        const without = left === null ? '' : ` (ยกเว้น${left})`;
        const set = select(posts.map(([, type]) => type));
        const phrase = `${posts.map(([word]) => word).join(glue)}ทุกแห่ง${without}`;
        expect([phrase, audienceOf(phrase)]).toEqual([phrase, left === null ? set : { minus: [set, named(left)] }]);
      }),
    );
  });
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
