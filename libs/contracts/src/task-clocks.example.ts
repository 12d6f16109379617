import type { ClockStep, StepOutcome } from './task-clocks.js';

/** Clocks and decided steps in the examples of tasks. */
const pending = {
  stepId: 'overdue',
  dueAt: '2025-03-11T09:30:00.000Z',
  target: 'incumbent',
  channel: 'in-app',
  outcome: null,
};
export const clock = {
  startedAt: '2025-03-06T02:00:00.000Z',
  dueAt: '2025-03-11T09:30:00.000Z',
  provisional: false,
  policyId: 'standard',
  policyVersion: 1,
  calendar: { calendarId: 'calendar_th', version: 1, knownUntil: '2026-12-31' },
  steps: [pending],
};
export type Decided = ClockStep & { readonly outcome: StepOutcome };
export const fired: Decided = {
  ...pending,
  outcome: {
    kind: 'fired',
    at: '2025-03-11T09:30:01.000Z',
    reason: null,
    targetUnitId: 'unit_05370301',
    policyVersion: 1,
    calendarVersion: 1,
    calendarKnownUntil: '2026-12-31',
    treePosition: 963,
  },
};
export const skipped: Decided = {
  ...fired,
  target: 'superior',
  outcome: { ...fired.outcome, kind: 'skipped', reason: 'no-superior', targetUnitId: null },
};
