/** Offices, their numbers in the shapes of domain §2, and addressee phrases of §3 with whom they mean. */
import { digits } from './generate-dates.mjs';

/** Official codes of provinces and of some of their districts. */
const PROVINCES = [
  ['37', 'อจ', 'อำนาจเจริญ', { 3702: 'ชานุมาน', 3704: 'พนา', 3705: 'เสนางคนิคม', 3706: 'หัวตะพาน' }],
  ['50', 'ชม', 'เชียงใหม่', { 5003: 'แม่แจ่ม', 5009: 'ฝาง', 5016: 'ฮอด', 5018: 'อมก๋อย' }],
  ['90', 'สข', 'สงขลา', { 9003: 'จะนะ', 9007: 'ระโนด', 9010: 'สะเดา', 9013: 'ควนเนียง' }],
  ['31', 'บร', 'บุรีรัมย์', { 3104: 'นางรอง', 3111: 'สตึก', 3114: 'หนองหงส์', 3122: 'แคนดง' }],
  ['20', 'ชบ', 'ชลบุรี', { 2002: 'บ้านบึง', 2005: 'พานทอง', 2007: 'ศรีราชา', 2010: 'บ่อทอง' }],
  ['57', 'ชร', 'เชียงราย', { 5703: 'เชียงของ', 5705: 'พาน', 5707: 'แม่จัน', 5714: 'ขุนตาล' }],
].map(([code, letters, name, districts]) => ({ code, letters, name, districts: Object.entries(districts) }));
const LOCAL = ['pao', 'city-municipality', 'town-municipality', 'subdistrict-municipality', 'sao', 'special'];

const select = (types, within = 'issuer') => ({ select: { types, within } });
const named = (pairs) => ({ named: pairs.map(([name, unitCode]) => ({ name, unitCode })) });

/** A province, a district, or the Interior ministry's department for local administration. */
export function officeOf(random) {
  const province = random.pick(PROVINCES);
  const level = random.pick(['province', 'province', 'district', 'department']);
  if (level === 'department') return department(random);
  return level === 'province' ? provinceOffice(random, province) : districtOffice(random, province);
}

const department = (random) => ({
  level: 'department',
  name: 'กรมส่งเสริมการปกครองท้องถิ่น',
  house: 'กรมส่งเสริมการปกครองท้องถิ่น',
  head: 'อธิบดีกรมส่งเสริมการปกครองท้องถิ่น',
  letters: 'มท',
  code: `08${random.whole(10, 19)}.${random.whole(1, 9)}`,
  issuer: { level: 'department', unitCode: null },
});

const provinceOffice = (random, { code, letters, name, districts }) => ({
  level: 'province',
  name: `จังหวัด${name}`,
  house: `ศาลากลางจังหวัด${name}`,
  head: `ผู้ว่าราชการจังหวัด${name}`,
  letters,
  code: `00${random.pick(['17', '18', '23'])}${random.pick(['', `.${random.whole(1, 6)}`])}`,
  districts,
  issuer: { level: 'province', unitCode: code },
});

function districtOffice(random, { letters, districts }) {
  const [code, name] = random.pick(districts);
  return {
    level: 'district',
    name: `อำเภอ${name}`,
    house: `ที่ว่าการอำเภอ${name}`,
    head: `นายอำเภอ${name}`,
    letters,
    code: `${code.slice(2)}${random.pick(['18', '23'])}`,
    issuer: { level: 'district', unitCode: code },
  };
}

/** `{raw, normalized}`: spaces anywhere or nowhere, dots after the letters and after ว, Thai or Arabic digits. */
export function printNumber(random, { letters, code }) {
  const circular = random.chance(0.8);
  const running = random.whole(1, 19_999);
  const flag = circular ? random.pick(['ว ', 'ว ', 'ว ', 'ว', 'ว.', ' ว ']) : random.pick(['', '', ' ']);
  const head = `${letters}${random.pick([' ', ' ', ' ', '', '.'])}`;
  return {
    raw: `${head}${digits(random, code)}/${flag}${digits(random, running)}`,
    normalized: `${letters} ${code}/${circular ? 'ว ' : ''}${running}`,
  };
}

const ALL_PROVINCES = select(['province'], 'country');
const TO = {
  department: () => [
    ['ผู้ว่าราชการจังหวัด ทุกจังหวัด', ALL_PROVINCES],
    ['ผู้ว่าราชการจังหวัดทุกจังหวัด', ALL_PROVINCES],
    ['ผู้ว่าราชการจังหวัด ทุกจังหวัด ยกเว้นจังหวัดภูเก็ต', { minus: [ALL_PROVINCES, named([['จังหวัดภูเก็ต', '83']])] }],
    [
      'ผู้ว่าราชการจังหวัดน่าน พะเยา และแพร่',
      named([
        ['จังหวัดน่าน', '55'],
        ['จังหวัดพะเยา', '56'],
        ['จังหวัดแพร่', '54'],
      ]),
    ],
    ['ผวจ. ทุกจังหวัด', ALL_PROVINCES],
  ],
  province: (random, { districts }) => {
    const [[one, oneName], [two, twoName]] = random.several(districts, 2);
    return [
      ['นายอำเภอทุกอำเภอ', select(['district'])],
      ['นายอำเภอ ทุกอำเภอ', select(['district'])],
      ['องค์กรปกครองส่วนท้องถิ่นทุกแห่ง', select(LOCAL)],
      ['อปท. ทุกแห่ง', select(LOCAL)],
      ['หัวหน้าส่วนราชการประจำจังหวัด ทุกส่วนราชการ', select(['provincial-office'])],
      [`นายอำเภอ${oneName}`, named([[`อำเภอ${oneName}`, one]])],
      [
        `นายอำเภอ${oneName} และนายอำเภอ${twoName}`,
        named([
          [`อำเภอ${oneName}`, one],
          [`อำเภอ${twoName}`, two],
        ]),
      ],
      [`นายอำเภอทุกอำเภอ ยกเว้นอำเภอ${oneName}`, { minus: [select(['district']), named([[`อำเภอ${oneName}`, one]])] }],
      ['นายอำเภอทุกอำเภอ และนายกเทศมนตรีเมืองทุกแห่ง', select(['district', 'town-municipality'])],
      [
        'นายอำเภอทุกอำเภอ และนายกเทศมนตรีเมืองตัวอย่าง',
        { union: [select(['district']), named([['เทศบาลเมืองตัวอย่าง', null]])] },
      ],
    ];
  },
  district: () => [
    ['นายกเทศมนตรีตำบลทุกแห่ง และนายกองค์การบริหารส่วนตำบลทุกแห่ง', select(['subdistrict-municipality', 'sao'])],
    ['นายกเทศมนตรีตำบล และนายกองค์การบริหารส่วนตำบล ทุกแห่ง', select(['subdistrict-municipality', 'sao'])],
    ['นายกองค์การบริหารส่วนตำบลทุกแห่ง', select(['sao'])],
    ['นายก อบต. ทุกแห่ง', select(['sao'])],
    ['องค์กรปกครองส่วนท้องถิ่นทุกแห่ง', select(LOCAL)],
    ['กำนัน ผู้ใหญ่บ้าน ทุกหมู่บ้าน', select(['village-head'])],
    ['ผู้อำนวยการโรงเรียนทุกโรงเรียน', select(['school'])],
  ],
};

/** `{phrase, audience}` */
export function printAddressees(random, office) {
  const [phrase, audience] = random.pick(TO[office.level](random, office));
  return { phrase, audience };
}
