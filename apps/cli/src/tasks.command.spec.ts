import { task, taskId } from './testing/answers.js';
import { workplace, type Workplace } from './testing/run-cli.js';

const problem = { code: 'TASK.NOT_YOURS', detail: 'ask that unit' };
const results = {
  taken: 1,
  refused: 1,
  items: [
    { taskId: 'task_a_1', status: 'acknowledged', problem: null },
    { taskId: 'task_a_2', status: null, problem },
  ],
};

let place: Workplace;
beforeEach(async () => {
  place = await workplace(({ path }) => {
    const isList = path.startsWith('/assignment/tasks?');
    if (path.startsWith('/assignment/tasks/files?')) return { status: 201, body: { sha256: 'f'.repeat(64) } };
    if (path === '/assignment/tasks/bulk') return { body: results };
    return { body: isList ? { items: [task], next: null } : task };
  });
});
afterEach(() => place.close());

it.each([
  ['acknowledge', [], {}],
  ['start', [], {}],
  ['report', ['--text', 'ดำเนินการแล้ว'], { text: 'ดำเนินการแล้ว' }],
  ['return', ['--reason', 'ขอจำนวนครัวเรือน'], { reason: 'ขอจำนวนครัวเรือน' }],
  ['complete', [], {}],
  ['undo', [], {}],
  ['accept', ['--plan', 'สำรวจ', '--finish-on', '2025-03-31'], { plan: 'สำรวจ', finishOn: '2025-03-31' }],
  ['report', ['--nil', '--order', '2'], { kind: 'nil', order: 2 }],
  [
    'report',
    ['--text', 'x', '--value', 'ครัวเรือน=120', '--value', 'รหัส=007', '--value', 'ครบ=true'],
    {
      text: 'x',
      values: [
        { name: 'ครัวเรือน', value: 120 },
        { name: 'รหัส', value: '007' },
        { name: 'ครบ', value: true },
      ],
    },
  ],
  [
    'report',
    ['--text', 'x', '--field', 'households=120', '--value', 'รหัส=007'],
    {
      text: 'x',
      values: [
        { name: 'households', value: 120 },
        { name: 'รหัส', value: '007' },
      ],
    },
  ],
  ['acknowledge-for', ['--evidence', 'โทรแจ้ง'], { evidence: { text: 'โทรแจ้ง' } }],
  ['delegate', ['--to', 'post_x', '--note', 'ด่วน'], { postId: 'post_x', note: 'ด่วน' }],
  ['delegate', [], { postId: null }],
  ['not-ours', ['--reason', 'นอกเขต', '--suggest', 'unit_x'], { reason: 'นอกเขต', suggestedUnitId: 'unit_x' }],
  ['keep', ['--reason', 'ในเขต'], { reason: 'ในเขต' }],
  ['transfer', ['--to', 'unit_x', '--reason', 'เขตของเขา'], { toUnitId: 'unit_x', reason: 'เขตของเขา' }],
  ['exempt', ['--reason', 'ไม่มีพื้นที่'], { reason: 'ไม่มีพื้นที่' }],
])('%s is a step that a person takes', async (step, words, body) => {
  const args = ['tasks', step, taskId, ...words];
  expect(await place.wian(args)).toMatchObject({ code: 2, out: '' });
  expect((await place.wian([...args, '--as', 'local-officer-05370301'])).code).toBe(0);
  expect(place.asked).toEqual([
    { method: 'POST', path: `/assignment/tasks/${taskId}/${step}`, token: 'token of local', body },
  ]);
});

it('a step needs what must be said with it', async () => {
  for (const step of ['return', 'accept', 'acknowledge-for', 'not-ours', 'keep', 'transfer', 'exempt']) {
    const ran = await place.wian(['tasks', step, taskId, '--as', 'local-officer-05370301']);
    expect(ran).toMatchObject({ code: 2, out: '' });
  }
});

it.each([
  ['acknowledge', [], { type: 'acknowledge' }],
  ['not-ours', ['--reason', 'นอกเขต'], { type: 'disown', reason: 'นอกเขต' }],
  ['report', ['--nil'], { type: 'report', kind: 'nil' }],
])('%s is taken on many tasks, and what became of it on each is told', async (name, words, step) => {
  const args = ['tasks', 'bulk', name, 'task_a_1', 'task_a_2', ...words, '--as', 'local-officer-05370301'];
  const { code, out, err } = await place.wian(args);
  expect(code).toBe(0);
  expect(place.asked).toMatchObject([
    { method: 'POST', path: '/assignment/tasks/bulk', body: { taskIds: ['task_a_1', 'task_a_2'], step } },
  ]);
  expect(out).toContain('task_a_1  acknowledged');
  expect(out).toContain('TASK.NOT_YOURS: ask that unit');
  expect(err).toContain('taken on 1, refused on 1');
});

it.each([
  ['extend', ['--until', '2025-03-31', '--reason', 'รอ'], 'extension', { until: '2025-03-31', reason: 'รอ' }],
  ['decide-extension', ['--until', '2025-03-28'], 'extension/decision', { grant: true, until: '2025-03-28' }],
  ['decide-extension', ['--refuse', '--reason', 'ไม่'], 'extension/decision', { grant: false, reason: 'ไม่' }],
])('%s is about the time for a task', async (step, words, path, body) => {
  expect((await place.wian(['tasks', step, taskId, ...words, '--as', 'local-officer-05370301'])).code).toBe(0);
  expect(place.asked).toMatchObject([{ method: 'POST', path: `/assignment/tasks/${taskId}/${path}`, body }]);
});

it('files of a report are sent first, and named in it by what they hold', async () => {
  place.write('photo.jpg', 'bytes of it');
  const { code } = await place.wian([
    ...['tasks', 'report', taskId, '--text', 'x', '--file', 'photo.jpg', '--as', 'local-officer-05370301'],
  ]);
  expect(code).toBe(0);
  expect(place.asked).toMatchObject([
    { method: 'POST', path: '/assignment/tasks/files?name=photo.jpg' },
    { path: `/assignment/tasks/${taskId}/report`, body: { text: 'x', files: ['f'.repeat(64)] } },
  ]);
});

it('a task is shown with the orders that bind it and the steps taken', async () => {
  const { out } = await place.wian(['tasks', 'show', taskId]);
  expect(out).toContain('1. ขอให้พิจารณาดำเนินการ [ดำเนินการ (act)]');
  expect(out).not.toContain('ไม่เกี่ยวกับหน่วยนี้');
  expect(out).toContain('acknowledged  7 มี.ค. 68 00:30, person_sample-local-officer-05370301');
  expect(out).not.toContain('completed');
});

it('tasks are listed by what is asked for', async () => {
  const asked = [
    '--directive',
    'directive_x',
    '--unit',
    'unit_05370301',
    '--status',
    'acknowledged',
    '--asks',
    'more-time',
  ];
  const { out } = await place.wian(['tasks', 'list', ...asked]);
  expect(place.asked[0]?.path).toBe(
    '/assignment/tasks?directive=directive_x&unit=unit_05370301&status=acknowledged&asks=more-time&limit=50',
  );
  expect(out).toContain(`${taskId}  acknowledged  เทศบาลตำบลปทุมราชวงศา  อจ 0318/ว 655  การขับเคลื่อนงาน`);
});
