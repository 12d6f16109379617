import { type CloudEvent, type Task, taskAssigned, type TaskStatus } from '@wian/contracts';
import { dateOfDay, dayOfDate, localDateOf } from '@wian/working-time';
import fc from 'fast-check';
import { taskEvent } from './rows.fixture.js';
import { type DayRow, type DaysWanted, recordStep, type TaskHistory, takeDays } from './task-days.js';
import { historyRow } from './task-history-row.js';

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

it('the days of a task that was handed over are for its first unit and for its present one', () => {
  const ownerPath = ['unit_moi', 'unit_38'];
  const { path } = recordStep(undefined, taskEvent({ ownerPath }, { sequence: 2, time: at(1) }));
  expect(path).toEqual([...taskAssigned.example.path, 'unit_38']);
});

const life = lifeWith({ min: 0, max: 100 });
const lifeWhileTheClockIsSetBack = lifeWith({ min: -60, max: 100 });
const TODAY = '2025-03-25';

/** The rows as the store keeps them: by key, the newer (epoch, v) wins. */
class Table {
  readonly rows = new Map<string, DayRow>();
  history: TaskHistory | undefined;

  apply(event: CloudEvent<Task>, today: string, limit = 1_000): void {
    this.write(recordStep(this.history, event), { today, limit, ahead: 'keep' });
  }

  fill(today: string, limit = 1_000): void {
    if (this.history) this.write(this.history, { today, limit, ahead: 'remove' });
  }

  private write(history: TaskHistory, wanted: DaysWanted): void {
    const taken = takeDays(history, wanted);
    this.history = taken.history;
    const { removeAfter } = taken;
    for (const [key, { row }] of this.rows)
      if (removeAfter !== undefined && String(row['date']) > removeAfter) this.rows.delete(key);
    for (const each of taken.rows) {
      const key = String(each.row['taskDayId']);
      const known = this.rows.get(key);
      if (!known || known.v < each.v) this.rows.set(key, each);
    }
  }

  /** What the days to come are made of. */
  get future() {
    return this.history && historyRow(this.history);
  }

  get content() {
    return [...this.rows.values()]
      .map(({ row }) => row)
      .sort((a, b) => (String(a['date']) < String(b['date']) ? -1 : 1));
  }
}

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
  const daysOf = (table: Table) => table.content.map(({ date, status }) => ({ date, status }));

  it('are those of its life, each with the last status of that day in Bangkok', () => {
    fc.assert(
      fc.property(life, (events) => {
        const table = new Table();
        for (const event of events) table.apply(event, TODAY);
        expect(daysOf(table)).toEqual(expectedDays(events));
      }),
    );
  });

  it('are the same when rebuilt, repeated, late, and written a few at a time while days pass', () => {
    const order = fc.tuple(life, fc.array(fc.nat({ max: 5 }), { maxLength: 12 }), fc.integer({ min: 1, max: 4 }));
    fc.assert(
      fc.property(order, ([events, repeats, limit]) => {
        const live = new Table();
        for (const event of events) {
          const today = localDateOf(new Date(event.time));
          live.apply(event, today, limit);
          for (const repeat of repeats.slice(0, 3)) {
            const again = events[repeat];
            if (again && again.sequence <= event.sequence) live.apply(again, today, limit);
          }
        }
        // a day passes before the last events are read again
        for (const index of repeats) if (events[index]) live.apply(events[index], TODAY, limit);
        for (let pass = 0; pass < 60; pass++) live.fill(TODAY, limit);
        const rebuilt = new Table();
        for (const event of events) rebuilt.apply(event, TODAY);
        expect(live.content).toEqual(rebuilt.content);
        expect(live.future).toEqual(rebuilt.future);
      }),
    );
  });

  it('are the same when rebuilt, however far ahead the clock had been meanwhile, and as often as it was', () => {
    const days = fc.integer({ min: -10, max: 30 }).map((n) => dateOfDay(dayOfDate(TODAY) + n));
    // At last it may also stand before some of the steps, as where it is set back for a test.
    const last = fc.integer({ min: -26, max: 2 }).map((n) => dateOfDay(dayOfDate(TODAY) + n));
    const run = fc.tuple(
      lifeWhileTheClockIsSetBack,
      fc.array(days, { maxLength: 12 }),
      fc.integer({ min: 1, max: 4 }),
      last,
    );
    fc.assert(
      fc.property(run, ([events, todays, limit, today]) => {
        const live = new Table();
        todays.forEach((today, index) => {
          if (events[index]) live.apply(events[index], today, limit);
          live.fill(today, limit);
        });
        for (const event of events) live.apply(event, today, limit);
        for (let pass = 0; pass < 60; pass++) live.fill(today, limit);
        const rebuilt = new Table();
        for (const event of events) rebuilt.apply(event, today);
        expect(live.content).toEqual(rebuilt.content);
        expect(live.future).toEqual(rebuilt.future);
        // Nothing is left to be done, so that nobody waits for it for ever.
        expect(today < (live.history?.pendingFrom ?? '') && (live.history?.writtenTo ?? '') <= today).toBe(true);
      }),
    );
  });

  it('keep the path of the newest step, whatever comes late', () => {
    const newest = recordStep(undefined, taskEvent({ path: ['unit_37'] }, { sequence: 3, time: at(60) }));
    const history = recordStep(newest, taskEvent({ path: ['unit_38'] }, { sequence: 2, time: at(30) }));
    expect(history).toMatchObject({ path: ['unit_37'], steps: [{ sequence: 2 }, { sequence: 3 }] });
  });

  it('drop what a lost epoch had from a step on', () => {
    const table = new Table();
    table.apply(taskEvent({}, { sequence: 1, time: at(1) }), TODAY);
    table.apply(taskEvent({ status: 'acknowledged' }, { sequence: 2, time: at(30) }), TODAY);
    table.apply(taskEvent({ status: 'in-progress' }, { sequence: 3, time: at(60) }), TODAY);
    const history = recordStep(
      table.history,
      taskEvent({ status: 'reported' }, { sequence: 2, epoch: 2, time: at(90) }),
    );
    expect(history.steps.map(({ status, epoch }) => [status, epoch])).toEqual([
      ['assigned', 1],
      ['reported', 2],
    ]);
  });
});
