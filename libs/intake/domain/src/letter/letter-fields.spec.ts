import { fieldsOf, letterCorrectionsField } from './letter-fields.js';
import { aReading } from './letter.fixture.js';

const deadline = {
  kind: 'report',
  at: '2025-03-29',
  precision: 'day',
  exclusive: false,
  anchor: 'absolute',
  offset: null,
  recurrence: null,
  order: null,
  text: 'ภายในวันที่ ๒๙ มีนาคม ๒๕๖๘',
} as const;
const reference = {
  kind: 'relays',
  organisation: null,
  urgency: null,
  number: 'อจ 0017/ว 1',
  date: '2025-03-01',
} as const;

describe('what an officer puts in the place of what was read', () => {
  it('may be deadlines, references, the nil report and until when it is urgent', () => {
    const corrections = letterCorrectionsField.parse({
      deadlines: [deadline],
      references: [reference],
      nilReport: true,
      urgentBy: '2025-03-20T12:00',
    });
    expect(fieldsOf(aReading(), corrections)).toMatchObject(corrections);
  });

  it('may be that it is not urgent by any time', () => {
    const read = { ...aReading(), urgentBy: '2025-03-20T12:00' };
    expect(fieldsOf(read, {}).urgentBy).toBe('2025-03-20T12:00');
    expect(fieldsOf(read, letterCorrectionsField.parse({ urgentBy: null })).urgentBy).toBeNull();
  });

  it.each([
    ['2025-03', 'month'],
    ['2025-03-20T16:30', 'minute'],
    [null, 'day'],
  ])('takes %s of the precision %s', (at, precision) => {
    expect(letterCorrectionsField.safeParse({ deadlines: [{ ...deadline, at, precision }] }).success).toBe(true);
  });

  it.each([
    { deadlines: [{ ...deadline, at: '2025-03' }] },
    { deadlines: [{ ...deadline, at: '2025-02-30' }] },
    { deadlines: [{ ...deadline, at: '2025-03-20T25:00', precision: 'minute' }] },
    { deadlines: [{ ...deadline, at: '๒๙ มีนาคม ๒๕๖๘' }] },
    { deadlines: [{ ...deadline, recurrence: 'ทุกวัน' }] },
    { references: [{ ...reference, date: '1 มีนาคม 2568' }] },
    { nilReport: 'yes' },
    { urgentBy: '2025-03-20' },
  ])('is never %j', (corrections) => {
    expect(letterCorrectionsField.safeParse(corrections).success).toBe(false);
  });
});
