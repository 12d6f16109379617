import { taskId } from './testing/answers.js';
import { workplace, type Workplace } from './testing/run-cli.js';

const outcome = {
  kind: 'fired',
  at: '2025-04-17T09:30:01.000Z',
  reason: null,
  targetUnitId: 'unit_05370301',
  policyVersion: 1,
  calendarVersion: 1,
  calendarKnownUntil: '2026-12-31',
  treePosition: 963,
};
const step = { stepId: 'overdue', dueAt: '2025-04-17T09:30:00.000Z', target: 'incumbent', channel: 'in-app' };
const later = { stepId: 'tell-superior', dueAt: '2025-04-18T09:30:00.000Z', target: 'superior', channel: 'in-app' };
const row = { taskId, clock: 'acknowledge', unitName: 'เทศบาลตำบลปทุมราชวงศา', ...step };
const expected = { kind: 'skipped', reason: 'no-superior', targetUnitId: null };
const plan = {
  taskId,
  asOf: '2025-04-17T10:00:00.000Z',
  clocks: [
    {
      kind: 'acknowledge',
      state: 'late',
      startedAt: '2025-04-09T03:00:00.000Z',
      dueAt: step.dueAt,
      provisional: false,
      policyId: 'standard',
      policyVersion: 1,
      calendar: { calendarId: 'calendar_th', version: 1, knownUntil: '2026-12-31' },
      steps: [
        { ...step, status: 'fired', outcome, expected: null },
        { ...later, status: 'pending', outcome: null, expected },
      ],
    },
  ],
};
const pages: Record<string, unknown> = {
  '/assignment/escalations?status=fired&limit=50': {
    items: [{ ...row, ...outcome, status: 'fired' }],
    next: null,
  },
  [`/assignment/tasks/${taskId}/plan`]: plan,
};
let place: Workplace;
beforeEach(async () => {
  place = await workplace(({ path }) => (path in pages ? { body: pages[path] } : undefined));
});
afterEach(() => place.close());

it('lists steps by status: when they were due, when decided, and who was told', async () => {
  const { out, code } = await place.wian(['escalations', 'list', '--status', 'fired']);
  expect(code).toBe(0);
  expect(out).toMatch(/acknowledge +overdue +17 เม\.ย\. 68 16:30 +fired +17 เม\.ย\. 68 16:30 +unit_05370301/);
});

it('shows the plan of a task: what became of each step, and what would of those to come', async () => {
  const { out } = await place.wian(['escalations', 'plan', taskId]);
  expect(out).toContain('acknowledge: late, due 17 เม.ย. 68 16:30, policy standard version 1');
  expect(out).toMatch(/overdue .*fired, 17 เม\.ย\. 68 16:30, tells unit_05370301/);
  expect(out).toMatch(/tell-superior .*skipped \(no-superior\), to come/);
});

it('prints the plan as JSON for programs', async () => {
  const { out } = await place.wian(['escalations', 'plan', taskId, '--json']);
  expect(JSON.parse(out)).toEqual(plan);
});
