import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { calendarField, postField, unitField } from '@wian/contracts';
import { sha256Hex, unwrap } from '@wian/kernel';
import { OrgTree, resolveAudience } from '@wian/org-tree';
import { sampleDirectory } from './directory.mjs';
import { samplePeople } from './people.mjs';

const directory = sampleDirectory();
const units = unitField.array().parse(directory.units);
const posts = postField.array().parse(directory.posts);
const [calendar] = calendarField.array().length(1).parse(directory.calendars);
const tree = unwrap(OrgTree.asOf(units, '2025-03-06'));
const ofType = (type: string) => tree.units.filter((unit) => unit.type === type);

describe('the sample units', () => {
  it('are 76 provinces and 878 districts, without Bangkok', () => {
    expect([ofType('province').length, ofType('district').length]).toEqual([76, 878]);
    expect(tree.byCode('10')).toBeUndefined();
  });

  it('hang in one tree under the Interior ministry', () => {
    expect(tree.units[0]?.unitId).toBe('unit_moi');
    expect(tree.descendantsOf('unit_moi')).toHaveLength(76 + 878 + 8);
    expect(tree.pathOf('unit_05370301')).toEqual(['unit_moi', 'unit_37', 'unit_3703', 'unit_05370301']);
  });

  it('carry their official names, also where the source lists a sub-district under its neighbour', () => {
    const names = ['37', '3703', '3701', '3803', '3804', '9610'].map((code) => tree.byCode(code)?.name);
    expect(names).toEqual([
      'จังหวัดอำนาจเจริญ',
      'อำเภอปทุมราชวงศา',
      'อำเภอเมืองอำนาจเจริญ',
      'อำเภอโซ่พิสัย',
      'อำเภอพรเจริญ',
      'อำเภอสุไหงโก-ลก',
    ]);
  });

  it('give every unit below the ministry the letters of its province', () => {
    expect(units.filter(({ letterPrefix }) => !letterPrefix)).toEqual([]);
    expect(new Set(ofType('province').map(({ letterPrefix }) => letterPrefix)).size).toBe(76);
    expect(tree.byCode('3703')?.letterPrefix).toBe('อจ');
  });

  it('mark the local administrations as sample and say what is unconfirmed', () => {
    const sample = units.filter((unit) => unit.sample);
    expect(sample.map(({ code }) => code)).toEqual(tree.childrenOf('unit_3703').map(({ code }) => code));
    expect(sample.every(({ source }) => source.startsWith('sample: '))).toBe(true);
    expect(sample.filter(({ source }) => source.includes('unconfirmed'))).toHaveLength(6);
  });

  it('are the eight recipients of the sample letter', () => {
    const { addressees } = JSON.parse(
      readFileSync(join(import.meta.dirname, '../../samples/letters/pathum-ratchawongsa-w655.json'), 'utf8'),
    );
    const recipients = unwrap(resolveAudience(addressees.audience, { tree, issuerUnitId: 'unit_3703' }));
    expect(recipients).toEqual(tree.childrenOf('unit_3703').map(({ unitId }) => unitId));
    expect(recipients).toHaveLength(8);
  });
});

describe('the sample posts', () => {
  const post = (postId: string) => posts.find((each) => each.postId === postId);

  it('are one vacant head for each unit, titled by its type', () => {
    const heads = posts.filter(({ roles }) => roles.includes('head'));
    expect(heads.map(({ unitId }) => unitId)).toEqual(units.map(({ unitId }) => unitId));
    expect(heads.filter(({ incumbents }) => incumbents.length > 0)).toEqual([]);
    expect(['moi', '37', '3703', '05370301', '06370304'].map((code) => post(`post_${code}-head`)?.title)).toEqual([
      'ปลัดกระทรวงมหาดไทย',
      'ผู้ว่าราชการจังหวัดอำนาจเจริญ',
      'นายอำเภอปทุมราชวงศา',
      'นายกเทศมนตรีตำบลปทุมราชวงศา',
      'นายกองค์การบริหารส่วนตำบลลือ',
    ]);
  });

  it('are one for each sample person: ten people, of whom province and district may issue', () => {
    expect(samplePeople.map(({ user }) => user)).toEqual([
      'province-officer-37',
      'district-officer-3703',
      ...tree.childrenOf('unit_3703').map(({ code }) => `local-officer-${code}`),
    ]);
    for (const { postId, unitId, personId, user } of samplePeople) {
      expect(post(postId)).toMatchObject({
        unitId,
        sample: true,
        roles: user.startsWith('local') ? ['officer'] : ['officer', 'issuer'],
        incumbents: [{ personId, from: '2025-01-01', to: null, kind: 'holder' }],
      });
    }
    expect(posts.filter(({ incumbents }) => incumbents.length > 0)).toHaveLength(10);
  });

  it('have ids of their own', () => {
    expect(new Set(posts.map(({ postId }) => postId)).size).toBe(posts.length);
  });
});

describe('the sample calendar', () => {
  it('is known until the end of the last year that is not provisional', () => {
    expect(calendar).toMatchObject({ calendarId: 'calendar_th', knownUntil: '2026-12-31' });
  });

  it('keeps every day with its mark and source', () => {
    const statuses = calendar?.closedDays.map(({ status }) => status) ?? [];
    const count = (wanted: string) => statuses.filter((status) => status === wanted).length;
    const lines = readFileSync(join(import.meta.dirname, '../../samples/holidays-th.csv'), 'utf8')
      .trim()
      .split('\n');
    expect(statuses).toHaveLength(lines.length - 1);
    for (const status of ['checked', 'unchecked', 'provisional']) {
      expect(count(status)).toBe(lines.filter((line) => line.includes(`,${status},`)).length);
    }
    expect(calendar?.closedDays.find(({ date }) => date === '2025-05-05')).toEqual({
      date: '2025-05-05',
      name: 'ชดเชยวันฉัตรมงคล',
      area: null,
      status: 'checked',
      source: 'news report of that year, as of 2026-11-23; 4 May is a Sunday',
    });
  });
});

it('the sample letter is kept byte for byte as it was received', () => {
  const letter = readFileSync(join(import.meta.dirname, '../../samples/letters/pathum-ratchawongsa-w655.txt'));
  expect(sha256Hex(letter)).toBe('00eff2abd426ec96a678c356e559652f021da6073a2492af4b9f600abbaeb855');
});
