import { parsePolicy } from '@wian/assignment-domain';
import {
  calendarRecorded,
  directiveIssued,
  taskAssigned,
  type Directive,
  type Task,
  type Unit,
  type UnitPeriod,
} from '@wian/contracts';
import { unwrap } from '@wian/kernel';
import { ClockStarter } from './clock-starter.js';

const unit = (code: string, level: UnitPeriod['level'], parentId: string | null): Unit => ({
  unitId: `unit_${code}`,
  code,
  letterPrefix: null,
  periods: [{ from: '2000-01-01', to: null, name: code, type: 'other', level, parentId }],
  sample: true,
  source: 'test',
});
const units = [
  unit('moi', 'ministry', null),
  unit('37', 'province', 'unit_moi'),
  unit('3703', 'district', 'unit_37'),
  unit('06370301', 'local', 'unit_3703'),
  unit('38', 'province', 'unit_moi'),
  unit('3801', 'district', 'unit_38'),
];
const limit = { workingDays: 3 };
const policy = unwrap(
  parsePolicy({
    id: 'standard',
    version: 1,
    acknowledge: { limits: { normal: limit, urgent: limit, 'very-urgent': limit, 'most-urgent': limit }, steps: [] },
    complete: { steps: [] },
  }),
);
const workingHours = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '08:30', to: '16:30' }));
const closed = { name: 'x', status: 'unchecked' as const, source: 'test' };
const calendar = {
  ...calendarRecorded.example,
  workingHours,
  // A Thursday, in one province only.
  closedDays: [{ ...closed, date: '2025-03-27', area: '37' }],
};

async function dueOf(change: Partial<Directive>, task: Partial<Task> = {}) {
  const source = {
    current: async () => ({ units, position: 4 }),
    completeTo: async () => 4,
    byId: async () => new Map(),
  };
  const clocks = new ClockStarter(policy, { current: async () => ({ calendar, version: 1 }) }, source);
  const deadlines = [
    {
      kind: 'report' as const,
      at: '2025-03-28',
      precision: 'day' as const,
      exclusive: false,
      anchor: 'absolute' as const,
      offset: null,
      recurrence: null,
      order: null,
    },
  ];
  const directive = { ...directiveIssued.example, issuerUnitId: 'unit_moi', deadlines, ...change };
  const start = await clocks.forDirective(directive);
  const path = ['unit_moi', 'unit_37', 'unit_3703', 'unit_06370301'];
  return start({ ...taskAssigned.example, issuerUnitId: directive.issuerUnitId, path, ...task }).clocks?.complete;
}

describe('the complete clock of a task three levels below its issuer', () => {
  it('is due as written where the directive has no schedule', async () => {
    const clock = await dueOf({});
    expect(clock?.dueAt).toBe('2025-03-28T09:30:00.000Z');
    expect(clock).not.toHaveProperty('derived');
  });

  it('is cut by the buffers of the levels on its way, in its own province’s working days, and says so', async () => {
    const clock = await dueOf({ schedule: { bufferWorkingDays: { district: 1, local: 2 } } });
    // Friday the 28th, one day before without the holiday is Wednesday the 26th, two more Monday the 24th.
    expect(clock).toMatchObject({
      dueAt: '2025-03-24T09:30:00.000Z',
      derived: { deadline: 0, writtenDueAt: '2025-03-28T09:30:00.000Z' },
    });
  });

  it('is cut from the issuer on: the first level below it keeps what is written', async () => {
    const clock = await dueOf({ issuerUnitId: 'unit_3703', schedule: { bufferWorkingDays: { local: 5 } } });
    expect(clock?.dueAt).toBe('2025-03-28T09:30:00.000Z');
  });

  it('is cut as for its recipient after it has gone to another unit, in the working days of that one', async () => {
    const ownerPath = ['unit_moi', 'unit_38', 'unit_3801'];
    const clock = await dueOf({ schedule: { bufferWorkingDays: { district: 1, local: 1 } } }, { ownerPath });
    // From Friday the 28th over the holiday to the 26th, as the recipient's district is due, and a day before that.
    expect(clock?.dueAt).toBe('2025-03-25T09:30:00.000Z');
    const own = await dueOf({ schedule: { bufferWorkingDays: { local: 1 } } }, { ownerPath });
    expect(own?.dueAt).toBe('2025-03-27T09:30:00.000Z');
  });
});
