import { hash, letterId } from './testing/answers.js';
import { workplace, type Workplace } from './testing/run-cli.js';

const reason = { path: [0], kind: 'level', says: 'it is of the local level', th: 'เป็นหน่วยงานระดับท้องถิ่น' };
const unit = {
  unitId: 'unit_05370301',
  code: '05370301',
  name: 'เทศบาลตำบลปทุมราชวงศา',
  type: 'subdistrict-municipality',
};
const shown = {
  date: '2025-03-06',
  count: 2,
  hash,
  counts: [{ type: 'subdistrict-municipality', count: 2 }],
  next: 'more',
};
const as = ['--as', 'district-officer-3703'];

let place: Workplace;
beforeEach(async () => {
  place = await workplace(({ path, body }) => {
    const { unit: one, why } = body
      ? (body as { unit?: string; why: boolean })
      : { unit: /unit=([^&]*)/.exec(path)?.[1], why: path.includes('why=true') };
    const asked = one === '05370301' ? { unitId: unit.unitId, addressed: true, reasons: [reason] } : null;
    return { body: { ...shown, items: [{ ...unit, ...(why && { reasons: [reason] }) }], asked } };
  });
});
afterEach(() => place.close());

it('pages through the recipients of a letter on a day, with the reasons where they are asked for', async () => {
  const ran = await place.wian(['audience', 'show', letterId, '--on', '2025-03-06', '--limit', '1', '--why', ...as]);
  expect(ran.code).toBe(0);
  expect(ran.out).toContain('เทศบาลตำบลปทุมราชวงศา');
  expect(ran.out).toContain('เป็นหน่วยงานระดับท้องถิ่น');
  expect(ran.err).toContain('2 units on 6 มีนาคม 2568: 2 subdistrict-municipality');
  expect(ran.err).toContain('--cursor more');
  expect(place.asked.map(({ path }) => path)).toEqual([
    `/intake/letters/${letterId}/preview/recipients?on=2025-03-06&limit=1&why=true`,
  ]);
});

it('evaluates an expression from a file', async () => {
  const file = place.write('who.json', JSON.stringify({ level: 'local', within: 'issuer' }));
  const ran = await place.wian(['audience', 'show', file, '--issuer', 'unit_3703', ...as]);
  expect(ran.code).toBe(0);
  expect(ran.out).not.toContain('WHY');
  expect(place.asked).toMatchObject([
    {
      method: 'POST',
      path: '/intake/audiences/evaluate',
      body: { expression: { level: 'local', within: 'issuer' }, issuer: 'unit_3703', limit: 50, why: false },
    },
  ]);
});

it('tells why one unit is addressed, and that there is no such unit', async () => {
  const told = await place.wian(['audience', 'show', letterId, '--why', '05370301', ...as]);
  expect(told.out).toBe('unit_05370301 is addressed\n  part 1: it is of the local level · เป็นหน่วยงานระดับท้องถิ่น\n');
  const unknown = await place.wian(['audience', 'show', letterId, '--why', '9999', ...as]);
  expect(unknown).toMatchObject({ code: 1, out: '' });
  expect(unknown.err).toContain('There is no unit 9999 on 2025-03-06');
});

it('asks the service nothing where the file holds no expression', async () => {
  const file = place.write('who.json', JSON.stringify({ everybody: true }));
  expect((await place.wian(['audience', 'show', file, ...as])).err).toContain('who.json holds no expression');
  expect(place.asked).toEqual([]);
});
