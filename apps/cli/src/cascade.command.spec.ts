import type { Reminded } from './cascade-types.js';
import { cascade, directiveId, hash, node } from './testing/answers.js';
import { workplace, type Workplace } from './testing/run-cli.js';

const district = node('3703', { level: 'district', relaying: true, orders: [], children: 2 });
const path = `/assignment/cascades/${directiveId}`;
const pages: Record<string, unknown> = {
  [path]: cascade,
  [`${path}/tasks?limit=50&parent=root`]: { items: [district, node('3701')], next: null },
  [`${path}/tasks?limit=1&parent=root&open=true`]: { items: [district], next: 'p2' },
  [`${path}/tasks?limit=50&parent=${district.taskId}`]: {
    items: [node('05370301', { status: 'acknowledged' }), node('05370302')],
    next: null,
  },
};
const held = {
  ...cascade,
  status: 'held',
  difference: { shown: { count: 8, hash: 'b'.repeat(64) }, found: { count: 7, hash } },
};
let place: Workplace;
let reminded: Reminded;
beforeEach(async () => {
  place = await workplace(({ method, path: asked }) =>
    method === 'POST'
      ? { body: asked.endsWith('/remind') ? reminded : held }
      : asked in pages
        ? { body: pages[asked] }
        : undefined,
  );
});
afterEach(() => place.close());

it('shows the tree with the state of every task, two levels of it', async () => {
  const { out, code } = await place.wian(['cascade', 'show', directiveId]);
  expect(code).toBe(0);
  expect(out).toContain(
    'complete: 3 recipients, 3 tasks made\nopen: 0 of 2 branches are done (all needed)\nlocal: 3 (2 assigned, 1 acknowledged); ' +
      'so far delivered 3, opened 2, acknowledged 1, reported 0, completed 0\n',
  );
  expect(out.slice(out.indexOf('อำเภอปทุมราชวงศา'))).toBe(
    [
      'อำเภอปทุมราชวงศา',
      '├─ หน่วย 3703 (3703)  assigned  relaying',
      '│  ├─ หน่วย 05370301 (05370301)  acknowledged  orders 1, 2',
      '│  └─ หน่วย 05370302 (05370302)  assigned  orders 1, 2',
      '└─ หน่วย 3701 (3701)  assigned  orders 1, 2\n',
    ].join('\n'),
  );
});

it('prints the same as one JSON object; a cascade is named by its directive or by itself', async () => {
  const { out } = await place.wian(['cascade', 'show', directiveId.replace('directive', 'cascade'), '--json']);
  const shown = JSON.parse(out);
  expect(shown).toMatchObject(cascade);
  expect(shown.tasks).toHaveLength(2);
  expect(shown.tasks[0].tasks.map(({ code }: { code: string }) => code)).toEqual(['05370301', '05370302']);
});

it('shows of a held cascade whom it would reach today, and how it is started', async () => {
  const heldId = 'directive_held';
  const unit = { unitId: 'unit_05370301', code: '05370301', name: 'เทศบาลตำบลปทุมราชวงศา' };
  pages[`/assignment/cascades/${heldId}`] = { ...held, directiveId: heldId };
  pages[`/assignment/cascades/${heldId}/tasks?limit=50&parent=root`] = { items: [], next: null };
  pages[`/assignment/cascades/${heldId}/recipients`] = { count: 1, hash, items: [unit] };
  const { out } = await place.wian(['cascade', 'show', heldId]);
  expect(out).toContain('shown 8 recipients, and today there are 7');
  expect(out).toContain(`wian cascade confirm ${heldId} --expect ${hash}\n  05370301  เทศบาลตำบลปทุมราชวงศา\n`);
});

it('shows as much of it as is asked for, and says that there is more', async () => {
  const few = await place.wian(['cascade', 'show', directiveId, '--depth', '1', '--limit', '1', '--open']);
  expect(few.out).toContain('└─ หน่วย 3703 (3703)  assigned  relaying\n… there are others');
  const under = await place.wian(['cascade', 'show', directiveId, '--under', district.taskId]);
  expect(under.out).toContain('├─ หน่วย 05370301 (05370301)  acknowledged');
  expect(under.out).not.toContain('there are others');
});

it('asks for no more than a hundred branches, however wide the cascade', async () => {
  const wide = 'directive_wide';
  pages[`/assignment/cascades/${wide}`] = { ...cascade, directiveId: wide };
  const districts = Array.from({ length: 150 }, (_, index) => node(String(3000 + index), { children: 1 }));
  pages[`/assignment/cascades/${wide}/tasks?limit=500&parent=root`] = { items: districts, next: null };
  for (const { taskId } of districts)
    pages[`/assignment/cascades/${wide}/tasks?limit=500&parent=${taskId}`] = { items: [], next: null };
  const { out } = await place.wian(['cascade', 'show', wide, '--limit', '500']);
  expect(out).toContain('there are others');
  expect(place.asked).toHaveLength(101);
});

const owing = {
  ...node('05370301'),
  awaits: ['acknowledge'],
  dueAt: '2025-03-11T09:30:00.000Z',
  late: true,
  reminded: { at: '2025-03-10T02:00:00.000Z', by: 'person_x', count: 2 },
};

it('names who has not answered at every level, since when, and who was reminded last', async () => {
  const level = { level: 'local', count: 3, items: [owing], next: 'c2' };
  pages[`${path}/unanswered?step=acknowledge&limit=50`] = { step: 'acknowledge', total: 3, levels: [level] };
  const { out } = await place.wian(['cascade', 'unanswered', directiveId]);
  expect(out).toContain('acknowledge: 3 awaited\n\nlocal: 3\n');
  expect(out).toMatch(/หน่วย 05370301 \(05370301\) .* late .*\(2\)\nmore: --level local --cursor c2\n$/);
});

it('names what blocks it, or says that nothing does', async () => {
  pages[`${path}/blockers?limit=50`] = { state: 'open', items: [owing], more: true };
  const { out } = await place.wian(['cascade', 'blockers', directiveId]);
  expect(out).toContain('หน่วย 05370301 (05370301)');
  expect(out).toContain('there are others');
  pages[`${path}/blockers?node=${district.taskId}&limit=50`] = { state: 'done', items: [], more: false };
  const done = await place.wian(['cascade', 'blockers', directiveId, '--under', district.taskId]);
  expect(done.out).toBe('Nothing blocks it: it is done.\n');
});

it('reminds those who have not answered, and names who was left out', async () => {
  const leftOut = [{ why: 'reminded-lately', count: 1, items: [owing] }];
  reminded = { step: 'acknowledge', reminded: 7, leftOut, more: false };
  const remind = ['cascade', 'remind', directiveId, '--as', 'district-officer-3703'];
  const { out } = await place.wian(remind);
  expect(out).toContain(
    'acknowledge: 7 reminded\nleft out: 1 reminded a short while ago\n  หน่วย 05370301 (05370301), last',
  );
  expect(place.asked).toMatchObject([{ path: `${path}/remind`, body: { step: 'acknowledge' } }]);
});

it('confirms a held cascade with the hash that is expected', async () => {
  const confirm = ['cascade', 'confirm', directiveId, '--as', 'district-officer-3703'];
  expect((await place.wian(confirm)).code).toBe(2);
  expect((await place.wian([...confirm, '--expect', hash])).out).toContain('held: ');
  expect(place.asked).toMatchObject([{ path: `${path}/confirm`, body: { expect: hash }, token: 'token of district' }]);
});

it.each(['stop', 'resume', 'recall'])('lets the issuer %s a cascade, with a reason', async (name) => {
  const command = ['cascade', name, directiveId, '--as', 'district-officer-3703'];
  expect((await place.wian(command)).code).toBe(2);
  expect((await place.wian([...command, '--reason', 'ส่งผิดฉบับ'])).code).toBe(0);
  expect(place.asked).toMatchObject([{ path: `${path}/${name}`, body: { reason: 'ส่งผิดฉบับ' } }]);
});

it('tells how far a cascade is, why it is stopped, and for how many a recall was too late', async () => {
  const steered = { at: '2025-03-06T03:00:00.000Z', by: 'person_x', reason: 'ส่งผิดฉบับ' };
  const id = 'directive_steered';
  pages[`/assignment/cascades/${id}/tasks?limit=50&parent=root`] = { items: [], next: null };
  pages[`/assignment/cascades/${id}`] = {
    ...cascade,
    nodes: 9,
    pass: { kind: 'recall', seen: 2, touched: 1 },
    stopped: steered,
    recalled: { ...steered, tasks: { ended: 1, tooLate: 2 } },
    ended: { as: 'withdrawn', at: steered.at, reason: null },
  };
  const { out } = await place.wian(['cascade', 'show', id]);
  for (const line of [
    '3 of 9 tasks made',
    'recall: 2 tasks looked at, 1 changed',
    'stopped 2025-03-06T03:00:00.000Z by person_x: ส่งผิดฉบับ',
    '1 tasks ended, too late for 2',
    'withdrawn 2025-03-06T03:00:00.000Z\n',
  ])
    expect(out).toContain(line);
});
