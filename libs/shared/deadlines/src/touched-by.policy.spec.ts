import { touchedBy } from './touched-by.policy.js';

const bound = (before: readonly number[], now = before) => ({ before, now });

describe('what of a change touches a unit', () => {
  it.each([
    ['an order that binds it', { orders: [2], deadlines: [] }, bound([1, 2]), ['orders']],
    ['an order that binds others', { orders: [3], deadlines: [] }, bound([1, 2]), []],
    ['an order that bound it and is gone', { orders: [2], deadlines: [] }, bound([1, 2], [1]), ['orders']],
    ['an order that binds it from now on', { orders: [], deadlines: [] }, bound([1], [1, 2]), ['orders']],
    ['an order that binds it no more', { orders: [], deadlines: [] }, bound([1, 2], [2]), ['orders']],
    ['a deadline of an order that binds it', { orders: [], deadlines: [2] }, bound([1, 2]), ['deadlines']],
    ['a deadline of an order that binds others', { orders: [], deadlines: [3] }, bound([1, 2]), []],
    ['a deadline of the whole letter', { orders: [], deadlines: [0] }, bound([]), ['deadlines']],
    ['both', { orders: [1], deadlines: [1] }, bound([1]), ['orders', 'deadlines']],
  ])('%s', (_, change, orders, touched) => expect(touchedBy(change, orders)).toEqual(touched));
});
