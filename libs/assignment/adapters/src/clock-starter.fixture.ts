import { type CalendarSource, ClockStarter, type DirectorySource } from '@wian/assignment-application';
import { parsePolicy } from '@wian/assignment-domain';
import { calendarRecorded } from '@wian/contracts';
import { unwrap } from '@wian/kernel';

const policy = unwrap(
  parsePolicy({
    id: 'standard',
    version: 1,
    acknowledge: {
      limits: {
        normal: { workingDays: 3 },
        urgent: { workingDays: 1 },
        'very-urgent': { workingHours: 4 },
        'most-urgent': { workingHours: 2 },
      },
      steps: [{ id: 'overdue', offset: { workingHours: 0 }, target: 'incumbent', channel: 'in-app' }],
    },
    complete: { steps: [] },
  }),
);

/** Starts clocks by a small policy in the calendar of the contract's example. */
export const exampleClocks = (
  directory: DirectorySource,
  calendars: CalendarSource = { current: async () => ({ calendar: calendarRecorded.example, version: 1 }) },
): ClockStarter => new ClockStarter(policy, calendars, directory);
