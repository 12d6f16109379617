import { type CloudEvent, type Task, taskAssigned, type TaskStatus } from '@wian/contracts';
import { dateOfDay, dayOfDate, localDateOf } from '@wian/working-time';
import fc from 'fast-check';
import { taskEvent } from './rows.fixture.js';
import { taskDayRows } from './task-days.js';
import { comparedRecord, recordTask, type TaskRecord, voidTask } from './task-record.js';
import { NEVER } from './task-steps.js';

const FIRST = '2025-03-01';
const at = (hours: number) => new Date(Date.parse(`${FIRST}T00:00:00Z`) + hours * 3_600_000).toISOString();
const middle: TaskStatus[] = ['acknowledged', 'in-progress', 'reported', 'returned'];

/** A task's life: steps over some weeks, with so many hours between them, perhaps completed. */
const lifeWith = (hoursBetween: { min: number; max: number }): fc.Arbitrary<CloudEvent<Task>[]> =>
  fc
    .record({
      gaps: fc.array(fc.integer(hoursBetween), { maxLength: 5 }),
      statuses: fc.array(fc.constantFrom(...middle), { minLength: 5, maxLength: 5 }),
      ends: fc.boolean(),
    })
    .map(({ gaps, statuses, ends }) => {
      const times = gaps.reduce<number[]>((all, gap) => [...all, (all.at(-1) ?? 0) + gap], [5]);
      return times.map((hours, index) => {
        const last = ends && index > 0 && index === times.length - 1;
        const status = index === 0 ? 'assigned' : last ? 'completed' : (statuses[index - 1] ?? 'acknowledged');
        return taskEvent({ status }, { sequence: index + 1, time: at(hours) });
      });
    });

const life = lifeWith({ min: 0, max: 100 });
const lifeWhileTheClockIsSetBack = lifeWith({ min: -60, max: 100 });
const TODAY = '2025-03-25';

/** The record after these events, in the order in which they came. */
const recordOf = (events: readonly CloudEvent<Task>[]): TaskRecord => {
  const [first, ...others] = events;
  if (!first) throw new Error('a life begins with an event');
  return others.reduce(recordTask, recordTask(undefined, first));
};
const rowsOf = (events: readonly CloudEvent<Task>[], today = TODAY) => [...taskDayRows(recordOf(events), today)];

function expectedDays(events: readonly CloudEvent<Task>[]) {
  const ended = events.find(({ data }) => data.status === 'completed');
  const first = localDateOf(new Date(events[0]?.time ?? ''));
  const last = ended ? localDateOf(new Date(ended.time)) : TODAY;
  const count = dayOfDate(last) - dayOfDate(first) + 1;
  return Array.from({ length: count }, (_, index) => {
    const date = dateOfDay(dayOfDate(first) + index);
    const known = events.filter(({ time }) => localDateOf(new Date(time)) <= date);
    return { date, status: known.at(-1)?.data.status };
  });
}

describe('the days of a task', () => {
  it('are those of its life, each with the last status of that day in Bangkok, in the order of their keys', () => {
    fc.assert(
      fc.property(life, (events) => {
        const rows = rowsOf(events);
        expect(rows.map(({ date, status }) => ({ date, status }))).toEqual(expectedDays(events));
        const keys = rows.map(({ taskDayId }) => String(taskDayId));
        expect(keys).toEqual([...keys].sort());
      }),
    );
  });

  it('follow from the events and from today alone, whatever order those came in and how often', () => {
    const anyOrder = lifeWhileTheClockIsSetBack.chain((events) =>
      fc.record({
        events: fc.constant(events),
        arrived: fc
          .array(fc.constantFrom(...events), { maxLength: 8 })
          .chain((again) => fc.shuffledSubarray([...events, ...again], { minLength: events.length + again.length })),
        today: fc.integer({ min: -26, max: 30 }).map((days) => dateOfDay(dayOfDate(TODAY) + days)),
      }),
    );
    fc.assert(
      fc.property(anyOrder, ({ events, arrived, today }) => {
        expect(rowsOf(arrived, today)).toEqual(rowsOf(events, today));
        expect(comparedRecord(recordOf(arrived))).toEqual(comparedRecord(recordOf(events)));
      }),
    );
  });

  it('lie between the first and the last day that its record names, and each changed on its own day', () => {
    fc.assert(
      fc.property(lifeWhileTheClockIsSetBack, (events) => {
        const { firstDay, lastDay } = recordOf(events);
        for (const { date, modifiedAt } of rowsOf(events)) {
          expect(firstDay <= String(date) && String(date) <= lastDay).toBe(true);
          expect(localDateOf(new Date(String(modifiedAt)))).toBe(date);
        }
      }),
    );
  });
});

describe('the record of a task', () => {
  it('is the same object where an event brings nothing new, so that it is not written again', () => {
    const first = taskEvent({}, { sequence: 1, time: at(1) });
    const known = recordOf([first, taskEvent({ status: 'acknowledged' }, { sequence: 2, time: at(30) })]);
    expect(recordTask(known, first)).toBe(known);
  });

  it('keeps what the newest event says, whatever comes late', () => {
    const record = recordOf([
      taskEvent({ path: ['unit_37'], status: 'reported' }, { sequence: 3, time: at(60) }),
      taskEvent({ path: ['unit_38'], status: 'acknowledged' }, { sequence: 2, time: at(30) }),
    ]);
    expect(record).toMatchObject({ v: 3, path: ['unit_37'], row: { status: 'reported' } });
    expect(record.steps.map(({ sequence }) => sequence)).toEqual([2, 3]);
  });

  it('is for its first unit and for its present one, once it was handed over', () => {
    const ownerPath = ['unit_moi', 'unit_38'];
    const { path } = recordOf([taskEvent({ ownerPath }, { sequence: 2, time: at(1) })]);
    expect(path).toEqual([...taskAssigned.example.path, 'unit_38']);
  });

  it('drops what a lost epoch had from a step on', () => {
    const { steps } = recordOf([
      taskEvent({}, { sequence: 1, time: at(1) }),
      taskEvent({ status: 'acknowledged' }, { sequence: 2, time: at(30) }),
      taskEvent({ status: 'in-progress' }, { sequence: 3, time: at(60) }),
      taskEvent({ status: 'reported' }, { sequence: 2, epoch: 2, time: at(90) }),
    ]);
    expect(steps.map(({ status, epoch }) => [status, epoch])).toEqual([
      ['assigned', 1],
      ['reported', 2],
    ]);
  });

  it('of a restored service keeps the steps that are left, and is gone where none is', () => {
    const record = recordOf([
      taskEvent({}, { sequence: 1, time: at(1) }),
      taskEvent({ status: 'completed' }, { sequence: 2, time: at(30) }),
    ]);
    expect(voidTask(record, { epoch: 2, lastVersion: 1 })).toMatchObject({ steps: [{ sequence: 1 }], lastDay: NEVER });
    expect(voidTask(record, { epoch: 2, lastVersion: 0 })).toBeUndefined();
  });
});
