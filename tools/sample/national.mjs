/**
 * The whole country: the ministry, its 76 provinces and 878 districts and the eight local administrations of 3703 as in the
 * sample, and made-up local administrations (and villages) around them, as many of each type as there are. Everything
 * follows from the seed.
 */
import { mulberry32 } from '../lib/mulberry32.mjs';
import { bodies, headPost, officerPost, sampleDirectory, sampleUnits, unit } from './directory.mjs';
import { officer } from './people.mjs';

/** Local administrations by type in mid-2020, 7,850 in all; the two special ones (Bangkok, Pattaya) are left out. */
const counted = [
  { type: 'pao', code: '02', count: 76 },
  { type: 'city-municipality', code: '03', count: 30 },
  { type: 'town-municipality', code: '04', count: 190 },
  { type: 'subdistrict-municipality', code: '05', count: 2_242 },
  { type: 'sao', code: '06', count: 5_312 },
];
const country = counted.reduce((sum, { count }) => sum + count, 0);
/** Two digits count the bodies of one type in a district, and the villages of a sub-district. */
const MOST = 99;
const OURS = '3703';

/**
 * `locals`: local administrations, from the eight of 3703 on; `villages`: village heads below the districts, beside them;
 * `offline`: the share of made-up ones without a computer, which are reached by paper through the unit above.
 */
export function nationalDirectory({ seed, locals = country, villages = 0, offline = 0.12 }) {
  const real = sampleUnits();
  const random = mulberry32(seed);
  const made = [...madeUpLocals(real, { random, seed, locals }), ...madeUpVillages(real, { random, seed, villages })];
  const units = [...real, ...made];
  const byId = new Map(units.map((each) => [each.unitId, each]));
  const people = units.map(({ code, periods: [{ level }] }) => officer(level === 'other' ? 'village' : level, code));
  const isOffline = new Set(made.filter(() => random() < offline * 2 ** 32));
  const posts = people.map((person) => {
    const own = byId.get(person.unitId);
    const post = officerPost(person, own);
    return isOffline.has(own) ? { ...post, contactPoints: [byPaper(byId.get(own.periods[0].parentId))] } : post;
  });
  return { units, posts: [...units.map(headPost), ...posts], calendars: sampleDirectory().calendars, people };
}

const byPaper = ({ unitId, periods: [{ name }] }) => ({
  channel: 'paper',
  address: `ส่งเป็นเอกสารผ่าน${name}`,
  through: unitId,
});

function madeUpLocals(real, { random, seed, locals }) {
  const places = new Places(real, random);
  return shareOut(real, locals).flatMap(({ type, code, count }) => {
    places.refuseBeyond(count, type);
    return Array.from({ length: count }, (_, n) => {
      const { district, province, sequence } = type === 'pao' ? places.ofProvince(n) : places.next(type);
      const answersToProvince = !['subdistrict-municipality', 'sao'].includes(type);
      return unit({
        code: `${code}${district.code}${twoDigits(sequence)}`,
        name:
          type === 'pao'
            ? bodies.pao + nameOf(province, 'จังหวัด')
            : `${bodies[type]}สมมติ ${sequence} ${nameOf(district)}`,
        type,
        level: 'local',
        parentId: answersToProvince ? province.unitId : district.unitId,
        letterPrefix: province.letterPrefix,
        sample: true,
        source: type === 'pao' ? `synthetic: the province has one; its code is made up` : madeUp(seed),
      });
    });
  });
}

const madeUp = (seed) => `synthetic: there is no such body; made by seed ${seed} for the count of its type`;

/** How many of each type are made up: the country's shares of what is wanted beside those that stand, to the last one. */
function shareOut(real, wanted) {
  const standing = (type) => real.filter(({ periods: [period] }) => period.type === type).length;
  const open = counted.map((each) => ({ ...each, count: each.count - standing(each.type) }));
  const [all, missing] = [sumOf(open), wanted - (country - sumOf(open))];
  if (missing < 0) throw new RangeError(`Expected at least ${country - all} local administrations, found ${wanted}.`);
  // Not more than one for each province, however many are wanted; the last type takes what is left by rounding.
  const shares = open.map(({ count, ...each }) => ({ ...each, count: Math.floor((count * missing) / all) }));
  shares[0].count = Math.min(shares[0].count, counted[0].count);
  shares.at(-1).count += missing - sumOf(shares);
  return shares;
}

const sumOf = (shares) => shares.reduce((sum, { count }) => sum + count, 0);

function madeUpVillages(real, { random, seed, villages }) {
  const places = new Places(real, random, MOST * MOST);
  places.refuseBeyond(villages, 'village-head');
  return Array.from({ length: villages }, () => {
    const { district, province, sequence } = places.next('village');
    const [group, village] = [Math.floor((sequence - 1) / MOST) + 1, ((sequence - 1) % MOST) + 1];
    return unit({
      code: `${district.code}${twoDigits(group)}${twoDigits(village)}`,
      name: `หมู่ที่ ${village} ตำบลสมมติ ${group} ${nameOf(district)}`,
      type: 'village-head',
      level: 'other',
      parentId: district.unitId,
      letterPrefix: province.letterPrefix,
      sample: true,
      source: madeUp(seed),
    });
  });
}

/** Districts by chance, and the next number of a type in each; 3703 keeps the eight that the sample letter reaches. */
class Places {
  #taken = new Map();

  constructor(real, random, most = MOST) {
    const ofType = (type) => real.filter(({ periods: [period] }) => period.type === type);
    this.provinces = ofType('province');
    this.byId = new Map(this.provinces.map((province) => [province.unitId, province]));
    this.districts = ofType('district').filter(({ code }) => code !== OURS);
    Object.assign(this, { random, most });
  }

  /** Said before anything is made: near its end a search by chance would take for ever. */
  refuseBeyond(count, what) {
    const room = this.districts.length * this.most;
    if (count > room)
      throw new RangeError(`Expected at most ${room} of ${what}, for so many codes are there; found ${count}.`);
  }

  next(type) {
    for (;;) {
      const district = this.districts[this.random() % this.districts.length];
      const key = `${type} ${district.code}`;
      const sequence = (this.#taken.get(key) ?? 0) + 1;
      if (sequence > this.most) continue;
      this.#taken.set(key, sequence);
      return { district, province: this.byId.get(district.periods[0].parentId), sequence };
    }
  }

  /** The n-th province, in the district of its town. */
  ofProvince(n) {
    const province = this.provinces[n];
    return { province, district: { code: `${province.code}01` }, sequence: 1 };
  }
}

const nameOf = ({ periods: [{ name }] }, without = '') => name.replace(without, '');
const twoDigits = (n) => String(n).padStart(2, '0');
