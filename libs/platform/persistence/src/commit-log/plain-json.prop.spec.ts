import fc from 'fast-check';
import { changedByJson } from './plain-json.js';

const unfit: [unknown, string][] = [
  [undefined, 'an undefined value'],
  [Number.NaN, 'the number NaN'],
  [Number.POSITIVE_INFINITY, 'the number Infinity'],
  [1n, 'a bigint'],
  [() => 1, 'a function'],
  [new Date(0), 'a Date'],
  [new Map(), 'a Map'],
  [Buffer.from('a'), 'a Buffer'],
  ['\ud800', 'no Unicode'],
  [{ ['a\0b']: 1 }, 'zero byte'],
];

describe('changedByJson', () => {
  it('lets everything through that JSON brings back as it was', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => expect(changedByJson(value)).toBeUndefined()));
  });

  it.each(unfit)('names the place of %p, however deep', (value, fault) => {
    expect(changedByJson(value)).toContain(`the data: `);
    const found = changedByJson({ orders: [{ text: 'kept' }, { text: value }] });
    expect(found).toContain('orders.1.text: ');
    expect(found).toContain(fault);
  });

  it('ends at a cycle', () => {
    const cycle: { self?: object } = {};
    cycle.self = cycle;
    expect(changedByJson(cycle)).toContain('in a cycle');
  });
});
