import { unwrap } from '@wian/kernel';
import { dueAfterReceipt, receivedAt } from './receipt.js';
import { government } from './testing/calendars.js';
import { WorkingCalendar } from './working-calendar.js';

const calendar = unwrap(WorkingCalendar.of(government(), '37'));
const at = (local: string) => new Date(`${local}:00+07:00`);

describe('a letter', () => {
  const deliveredAt = at('2025-03-11T15:00');
  it('was received when the unit registered it', () => {
    const registeredAt = at('2025-03-13T09:00');
    expect(receivedAt({ deliveredAt, registeredAt }, calendar)).toEqual(registeredAt);
  });

  it.each([undefined, at('2025-03-20T09:00')])(
    'was received at the end of the first working day after it was delivered where it was registered %s',
    // The 12th is a closed day of that province.
    (registeredAt) => expect(receivedAt({ deliveredAt, registeredAt }, calendar)).toEqual(at('2025-03-13T16:30')),
  );
});

describe('a limit counted from the receipt', () => {
  const received = at('2025-04-04T09:30');
  it.each([
    [{ amount: 7, unit: 'day' }, '2025-04-11T16:30'],
    [{ amount: 10, unit: 'day' }, '2025-04-17T16:30'],
    [{ amount: 6, unit: 'working-day' }, '2025-04-17T16:30'],
    [{ amount: 24, unit: 'hour' }, '2025-04-05T09:30'],
  ] as const)('of %o ends at %s', (period, end) =>
    expect(dueAfterReceipt(received, period, calendar)).toEqual(at(end)),
  );
});
