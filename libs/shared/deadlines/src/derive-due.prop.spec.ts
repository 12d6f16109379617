import type { Calendar } from '@wian/contracts';
import { localDateOf } from '@wian/working-time';
import fc from 'fast-check';
import { deriveDue } from './derive-due.policy.js';
import { calendar, deadline, factsOf } from './testing/working-times.js';
import { WorkingTimes } from './working-times.js';

const day = fc.integer({ min: 0, max: 60 }).map((n) => new Date(Date.UTC(2025, 2, 20 + n)).toISOString().slice(0, 10));
const closedDay = fc.record<Calendar['closedDays'][number]>({
  date: day,
  area: fc.constantFrom(null, '37'),
  name: fc.constant('x'),
  status: fc.constant('unchecked'),
  source: fc.constant('test'),
});
const times = fc.array(closedDay, { maxLength: 25 }).map((closedDays) => new WorkingTimes({ ...calendar, closedDays }));
const buffer = fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined });
const schedule = fc.record({ province: buffer, district: buffer, local: buffer }).map((buffers) => ({
  bufferWorkingDays: Object.fromEntries(
    Object.entries(buffers).flatMap(([level, days]) => (days === undefined ? [] : [[level, days]])),
  ),
}));
const written = fc.oneof(
  fc.record({ at: day, exclusive: fc.boolean() }).map((change) => deadline(change)),
  fc
    .tuple(day, fc.integer({ min: 8, max: 18 }))
    .map(([date, hour]) => deadline({ at: `${date}T${String(hour).padStart(2, '0')}:15`, precision: 'minute' })),
);

describe('a derived deadline, for any calendar, buffers and written date', () => {
  it('never comes after the superior’s, and lies in working time of the unit’s own calendar', () => {
    let derived = 0;
    fc.assert(
      fc.property(times, schedule, written, (working, buffers, one) => {
        const change = { deadlines: [one], schedule: buffers };
        for (const length of [3, 4]) {
          const [own] = deriveDue(factsOf(length, change, working));
          const [superior] = deriveDue(factsOf(length - 1, change, working));
          if (!own || !superior || own.anchor !== 'derived') continue;
          derived += 1;
          expect(own.dueAt.getTime()).toBeLessThanOrEqual(superior.dueAt.getTime());
          const { calendar: ownCalendar } = factsOf(length, change, working).unit;
          expect(ownCalendar.isWorkingDay(localDateOf(own.dueAt))).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
    expect(derived).toBeGreaterThan(200);
  });

  it('has at least the buffer’s working days between it and the superior’s', () => {
    fc.assert(
      fc.property(times, schedule, written, (working, buffers, one) => {
        const change = { deadlines: [one], schedule: buffers };
        const local = factsOf(4, change, working);
        const days = buffers.bufferWorkingDays.local ?? 0;
        const [own] = deriveDue(local);
        const [superior] = deriveDue(factsOf(3, change, working));
        if (!own || !superior || days === 0) return;
        const { calendar: ownCalendar } = local.unit;
        const from = Date.parse(`${localDateOf(own.dueAt)}T00:00:00Z`);
        const to = Date.parse(`${localDateOf(superior.dueAt)}T00:00:00Z`);
        const between = Array.from({ length: (to - from) / 86_400_000 }, (_, n) =>
          new Date(from + n * 86_400_000).toISOString().slice(0, 10),
        );
        expect(between.filter((date) => ownCalendar.isWorkingDay(date))).toHaveLength(days);
      }),
    );
  });
});
