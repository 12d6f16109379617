import { directive, directiveId, hash } from './testing/answers.js';
import { workplace, type Workplace } from './testing/run-cli.js';

const first = [{ unitId: 'unit_05370301', code: '05370301', name: 'ทต.ปทุมราชวงศา', type: 'subdistrict-municipality' }];
const change = { kind: 'withdrawn', reason: 'ส่งผิด', orders: [], deadlines: [], byDirectiveId: null };
const shown = {
  done: false,
  directive: { ...directive, revision: 2, state: 'withdrawn', change },
  hash,
  touched: { count: 1, counts: [], released: 0, first: first.map((unit) => ({ ...unit, what: ['ended'] })) },
  approval: { above: 100, needed: false, given: null },
};
let place: Workplace;
beforeEach(async () => {
  place = await workplace(({ path }) => ({ body: path.endsWith('dry=true') ? shown : { ...shown, done: true } }));
});
afterEach(() => place.close());

const person = ['--as', 'district-officer-3703'];
const wian = (name: string, ...args: string[]) => ['directives', name, directiveId, ...args, ...person];
const asked = () => place.asked.map(({ path, body }) => [path.replace(`/intake/directives/${directiveId}/`, ''), body]);

it('shows whom it touches, asks, and does exactly that', async () => {
  const ran = await place.wian(wian('withdraw', '--reason', 'ส่งผิด'), { answer: 'y' });
  expect(ran.out).toContain('05370301  ทต.ปทุมราชวงศา  ended');
  expect(ran.err).toContain('It touches 1 recipients. [y/N]');
  expect(asked()).toEqual([
    ['withdraw?dry=true', { reason: 'ส่งผิด' }],
    ['withdraw', { reason: 'ส่งผิด', expect: hash }],
  ]);
});

it.each([
  ['--dry', { args: ['--dry'], answer: 'y' }],
  ['the answer is no', { args: [], answer: 'n' }],
  ['nobody can be asked', { args: [] }],
])('changes nothing where %s', async (_, { args, ...how }) => {
  await place.wian(wian('withdraw', '--reason', 'ส่งผิด', ...args), how);
  expect(asked()).toEqual([['withdraw?dry=true', { reason: 'ส่งผิด' }]]);
});

it('takes --expect for the answer, prints JSON, and wants a reason for a withdrawal', async () => {
  const ran = await place.wian(wian('withdraw', '--reason', 'x', '--expect', hash, '--json'));
  expect(JSON.parse(ran.out)).toMatchObject({ done: true });
  expect(asked()).toEqual([['withdraw', { reason: 'x', expect: hash }]]);
  expect(await place.wian(wian('withdraw', '--yes'))).toMatchObject({ code: 2 });
});

it('adds by code, ends by a later directive, and approves as a second person', async () => {
  const audience = { named: [{ name: '05370302', unitCode: '05370302' }] };
  await place.wian(wian('add', '--to', '05370302', '--expect', hash));
  await place.wian(wian('cancel', '--by', 'directive_b', '--expect', hash));
  await place.wian(wian('add', '--to', '05370302', '--expect', hash, '--approve'));
  expect(asked()).toEqual([
    ['add-recipients', { audience, expect: hash }],
    ['cancel', { byDirectiveId: 'directive_b', expect: hash }],
    ['approve-change', { expect: hash, change: { kind: 'add-recipients', audience } }],
  ]);
});
