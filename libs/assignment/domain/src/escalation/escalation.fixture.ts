import { type Calendar, type Directive, directiveIssued, type Task, taskAssigned } from '@wian/contracts';
import { unwrap } from '@wian/kernel';
import { WorkingCalendar } from '@wian/working-time';
import { type EscalationPolicy, parsePolicy } from './escalation-policy.js';
import { type CalendarRevision, startClocks } from './start-clocks.js';

const closed = (date: string, name: string): Calendar['closedDays'][number] => ({
  date,
  name,
  area: null,
  status: 'unchecked',
  source: 'general knowledge',
});

/** Government offices in March and April 2025: Songkran is Monday to Wednesday. */
const calendar: Calendar = {
  calendarId: 'calendar_th',
  name: 'ปฏิทินราชการ',
  timeZone: 'Asia/Bangkok',
  workingHours: [1, 2, 3, 4, 5].flatMap((weekday) => [
    { weekday, from: '08:30', to: '12:00' },
    { weekday, from: '13:00', to: '16:30' },
  ]),
  closedDays: [
    closed('2025-04-07', 'ชดเชยวันจักรี'),
    closed('2025-04-14', 'วันสงกรานต์'),
    closed('2025-04-15', 'วันสงกรานต์'),
    closed('2025-04-16', 'ชดเชยวันสงกรานต์'),
  ],
  knownUntil: '2025-12-31',
};
export const revision: CalendarRevision = {
  calendarId: 'calendar_th',
  version: 4,
  working: unwrap(WorkingCalendar.of(calendar, null)),
};

export const policyDocument = {
  id: 'standard',
  version: 2,
  acknowledge: {
    limits: {
      normal: { workingDays: 3 },
      urgent: { workingDays: 1 },
      'very-urgent': { workingHours: 4 },
      'most-urgent': { workingHours: 2 },
    },
    steps: [
      { id: 'tell-superior', offset: { workingDays: 1 }, target: 'superior', channel: 'in-app' },
      { id: 'remind', offset: { workingHours: -2 }, target: 'incumbent', channel: 'in-app' },
      { id: 'overdue', offset: { workingHours: 0 }, target: 'incumbent', channel: 'in-app' },
    ],
  },
  complete: { steps: [{ id: 'overdue', offset: { workingDays: 0 }, target: 'incumbent', channel: 'in-app' }] },
};
export const policy: EscalationPolicy = unwrap(parsePolicy(policyDocument));

export const TREE = 963;
export const SUPERIOR = 'unit_3703';
/** What every step of a person is decided on. */
export const around = { treePosition: TREE, isOffline: false, undoSeconds: 60 };
export const facts = { superiorUnitId: SUPERIOR, treePosition: TREE };

/** A task as it is made at that instant, its clocks running. */
export function started(
  assignedAt: string,
  change: { directive?: Partial<Directive>; task?: Partial<Task> } = {},
): Task {
  const directive = { ...directiveIssued.example, ...change.directive };
  return startClocks({ ...taskAssigned.example, assignedAt, ...change.task }, directive, {
    policy,
    calendar: revision,
    treePosition: TREE,
  });
}

/** An instant by the clocks of Bangkok: `2025-04-09 10:00`. */
export const bangkok = (text: string): string => new Date(`${text.replace(' ', 'T')}:00+07:00`).toISOString();

export const outcome = (change: object) => ({
  at: expect.any(String),
  reason: null,
  targetUnitId: null,
  policyVersion: 2,
  calendarVersion: 4,
  calendarKnownUntil: '2025-12-31',
  treePosition: TREE,
  ...change,
});
