import {
  calendarRecorded,
  type CloudEvent,
  directiveCancelled,
  directiveIssued,
  type TaskClocks,
  unitRecorded,
} from '@wian/contracts';
import type { EdmType, EntitySet, Row } from '../model/entity-set.js';
import { dateRows, datesSet } from './date-rows.js';
import { directiveRow, directivesSet } from './directive-rows.js';
import { escalationRows, escalationsSet } from './escalation-rows.js';
import { taskEvent } from './rows.fixture.js';
import { taskDayRows, taskDaysSet } from './task-days.js';
import { recordTask } from './task-record.js';
import { taskRow, tasksSet } from './task-rows.js';
import { unitRow, unitsSet } from './unit-rows.js';

const time = '2025-03-06T02:00:00.000Z';
const eventOf = <Data>(contract: { type: string; example: Data }) =>
  ({ ...taskEvent({}, { sequence: 1, time }), type: contract.type, data: contract.example }) as CloudEvent<Data>;

const recomputable = { policyVersion: 2, calendarVersion: 1, calendarKnownUntil: '2026-12-31', treePosition: 90 };
const clocks: TaskClocks = {
  acknowledge: {
    dueAt: '2025-03-11T09:30:00Z',
    startedAt: time,
    provisional: false,
    policyId: 'standard',
    policyVersion: 2,
    calendar: { calendarId: 'calendar_th', version: 1, knownUntil: '2026-12-31' },
    steps: [
      { stepId: 'remind', dueAt: '2025-03-10T09:30:00Z', target: 'incumbent', channel: 'email', outcome: null },
      {
        stepId: 'superior',
        dueAt: '2025-03-12T09:30:00Z',
        target: 'superior',
        channel: 'email',
        outcome: {
          kind: 'fired',
          at: '2025-03-12T09:30:01Z',
          reason: null,
          targetUnitId: 'unit_3703',
          ...recomputable,
        },
      },
    ],
  },
};
const withClocks = taskEvent({ clocks }, { sequence: 1, time });

const looks: Readonly<Record<EdmType, RegExp>> = {
  'Edm.String': /^s/,
  'Edm.Int32': /^-?\d+$/,
  'Edm.Boolean': /^(true|false)$/,
  'Edm.Date': /^\d{4}-\d{2}-\d{2}$/,
  'Edm.DateTimeOffset': /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/,
};

function expectToFit(set: EntitySet, row: Row): void {
  expect(Object.keys(row)).toEqual(set.columns.map(({ name }) => name));
  for (const { name, type, nullable } of set.columns) {
    const value = row[name] ?? null;
    if (value === null) expect([name, nullable]).toEqual([name, true]);
    else
      expect(`${name} ${type === 'Edm.String' ? typeof value : value}`).toMatch(
        new RegExp(`^${name} ${looks[type].source.slice(1)}`),
      );
  }
}

describe('rows', () => {
  const dates = dateRows(eventOf(calendarRecorded));

  it.each<[EntitySet, readonly Row[]]>([
    [tasksSet, [taskRow(withClocks), taskRow(taskEvent({}, { sequence: 1, time }))]],
    [directivesSet, [directiveRow(eventOf(directiveIssued))]],
    [unitsSet, [unitRow(eventOf(unitRecorded))]],
    [escalationsSet, escalationRows(recordTask(undefined, withClocks))],
    [taskDaysSet, [...taskDayRows(recordTask(undefined, withClocks), '2025-03-07')]],
    [datesSet, dates],
  ])('fit the columns that are described', (set, rows) => {
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expectToFit(set, row);
  });

  it('tell of a unit the code of its newest period, which a change of type has made another', () => {
    const event = eventOf(unitRecorded);
    const [period] = event.data.periods;
    if (!period) throw new Error('the example has a period');
    const renamed = { ...period, from: '2100-01-01', code: '05370399' };
    const periods = [{ ...period, to: '2100-01-01' }, renamed];
    expect(unitRow({ ...event, data: { ...event.data, periods } })['code']).toBe('05370399');
    expect(unitRow(event)['code']).toBe(event.data.code);
  });

  it('tell of a task without clocks that it has no limit and no escalation', () => {
    const event = taskEvent({}, { sequence: 1, time });
    expect(taskRow(event)).toMatchObject({ acknowledgeDueAt: null, completeDueAt: null });
    expect(escalationRows(recordTask(undefined, event))).toEqual([]);
  });

  it('tell of clocks when they run out and what came of each step', () => {
    expect(taskRow(withClocks)['acknowledgeDueAt']).toBe('2025-03-11T09:30:00.000Z');
    expect(escalationRows(recordTask(undefined, withClocks))).toMatchObject([
      { stepId: 'remind', clock: 'acknowledge', outcome: null, outcomeAt: null },
      { stepId: 'superior', outcome: 'fired', targetUnitId: 'unit_3703', policyVersion: 2 },
    ]);
  });

  it('tell of a directive what was done to it after it was issued', () => {
    expect(directiveRow(eventOf(directiveIssued))).toMatchObject({ revision: 1, endedKind: null, changeKind: null });
    expect(directiveRow(eventOf(directiveCancelled))).toMatchObject({
      ...{ revision: 2, endedKind: 'cancelled', changeKind: 'cancelled', changedAt: '2025-03-10T03:00:00.000Z' },
      changedByDirectiveId: 'directive_01957aaa-0000-7000-8000-000000000009',
    });
  });

  it('know a unit by its newest period', () => {
    const event = eventOf(unitRecorded);
    const newer = event.data.periods.map((period) => ({ ...period, from: '2024-01-01', name: 'ใหม่' }));
    const data = { ...event.data, periods: [...newer, ...event.data.periods] };
    expect(unitRow({ ...event, data })).toMatchObject({ name: 'ใหม่', validFrom: '2024-01-01' });
  });

  it.each([
    [
      '2025-05-05',
      { workingDay: false, holiday: 'ชดเชยวันฉัตรมงคล', buddhistYear: 2568, fiscalYear: 2568, fiscalQuarter: 3 },
    ],
    ['2025-09-29', { workingDay: true, fiscalYear: 2568, fiscalQuarter: 4, quarter: 3 }],
    ['2025-10-06', { workingDay: true, fiscalYear: 2569, fiscalQuarter: 1, quarter: 4, weekday: 1 }],
    ['2025-10-04', { workingDay: false, holiday: null, weekday: 6 }],
    ['2027-01-04', { provisional: true }],
  ])('say of %s what day it is', (date, expected) => {
    // the calendar of the example works on Mondays only
    expect(dates.find((row) => row['date'] === date)).toMatchObject(expected);
  });
});
