import { deciderSpec } from '@wian/testing';
import { registerDecider, registerNumberTaken, type Register } from './register.decider.js';
import { registerIdOf, registrationIdOf } from './register-id.js';

const key = { unitId: 'unit_3703', book: 'received', series: 'circular', year: 2568 } as const;
const registerId = 'register_received-2568-circular-3703';
const taken = (last: number, change: Partial<Register> = {}) => ({
  type: 'register.number-taken' as const,
  data: { registerId, ...key, first: 1, last, lastAt: '2025-03-06T02:00:00.000Z', ...change },
});
const at = new Date('2025-03-06T03:00:00.000Z');
const { given } = deciderSpec(registerDecider);

describe('a register', () => {
  it('begins with 1', () =>
    given([])
      .when({ key, at })
      .then([taken(1, { lastAt: at.toISOString() })]));
  it('goes on with the next number', () =>
    given([taken(1), taken(2)])
      .when({ key, at })
      .then([taken(3, { lastAt: at.toISOString() })]));
  it('begins with any number where those before it were given on paper', () =>
    given([])
      .when({ key, at, wanted: 655 })
      .then([taken(655, { first: 655, lastAt: at.toISOString() })]));
  it.each([3, 5])('never leaves a gap nor gives a number twice: %d after 3', (wanted) =>
    given([taken(3)])
      .when({ key, at, wanted })
      .then({ error: 'REGISTER.OTHER_NUMBER', saying: /Expected number 4, .* found/ }),
  );
  it('takes the next number as asked', () =>
    given([taken(3)])
      .when({ key, at, wanted: 4 })
      .then([taken(4, { lastAt: at.toISOString() })]));
  it('never goes back in time, also where the clock of a machine does', () =>
    given([taken(3)])
      .when({ key, at: new Date('2025-03-06T01:00:00.000Z') })
      .then([taken(4)]));
  it('records what its contract says', () =>
    expect(registerNumberTaken.data.parse(taken(1).data)).toEqual(taken(1).data));
  it('is another one for every unit, book, series and year', () => {
    const others = [{ unitId: 'unit_37' }, { book: 'sent' as const }, { series: 'secret' as const }, { year: 2569 }];
    const ids = [{}, ...others].map((change) => registerIdOf({ ...key, ...change }));
    expect(ids[0]).toBe(registerId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(registrationIdOf({ ...key, number: 17 })).toBe('registration_received-2568-circular-3703-17');
  });
});
