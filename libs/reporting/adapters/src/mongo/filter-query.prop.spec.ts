import { parseFilter, tasksSet } from '@wian/reporting-domain';
import fc from 'fast-check';
import { fieldOf, queryOf } from './filter-query.js';

const operators = new Set([
  '$and',
  '$or',
  '$nor',
  '$in',
  '$nin',
  '$regex',
  '$not',
  '$eq',
  '$ne',
  '$gt',
  '$gte',
  '$lt',
  '$lte',
]);
const fields = new Set(tasksSet.columns.map((column) => fieldOf(tasksSet, column)));

/** Every key of every object in it. */
function keysOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(keysOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...keysOf(inner)]);
}

const query = (text: string) => {
  const parsed = parseFilter(text, tasksSet);
  if (!parsed.ok) throw parsed.error;
  return queryOf(tasksSet, parsed.value);
};
const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
const anyText = fc.oneof(
  fc.constantFrom('$where', '{"$gt":""}', "' or relay or '", '.*', '(?:)', '__proto__', 'a\n', '\\'),
  fc.string({ unit: 'binary', maxLength: 20 }).filter((text) => !text.includes('\0')),
);

describe('a filter as a MongoDB query', () => {
  it('keeps what callers send a value: no text of theirs becomes an operator or a field', () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        const text = `status eq ${quoted(a)} or not contains(unitId,${quoted(b)}) and level in (${quoted(a)},${quoted(b)})`;
        for (const key of keysOf(query(text))) expect(operators.has(key) || fields.has(key)).toBe(true);
        expect(query(`status eq ${quoted(a)}`)).toEqual({ 'row.status': { $eq: a } });
      }),
    );
  });

  it('matches the text itself, whatever signs are in it', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (before, text, after) => {
        const pattern = (fn: string) => {
          const { 'row.status': condition } = query(`${fn}(status,${quoted(text)})`) as Record<
            string,
            { $regex: string }
          >;
          return new RegExp(condition?.$regex ?? '');
        };
        const whole = before + text + after;
        expect(pattern('contains').test(whole)).toBe(true);
        expect(pattern('contains').test(before)).toBe(before.includes(text));
        expect(pattern('startswith').test(whole)).toBe(whole.startsWith(text));
        expect(pattern('endswith').test(whole)).toBe(whole.endsWith(text));
      }),
    );
  });

  it.each([
    ["taskId eq 'a'", { _id: { $eq: 'a' } }],
    ['completedAt ne null', { 'row.completedAt': { $ne: null } }],
    ['not (orders gt 1)', { $or: [{ 'row.orders': { $lte: 1 } }, { 'row.orders': { $eq: null } }] }],
    ['not (relay and act)', { $or: [{ 'row.relay': { $ne: true } }, { 'row.act': { $ne: true } }] }],
    ["not contains(status,'a.b')", { 'row.status': { $not: { $regex: 'a\\.b' }, $ne: null } }],
    ['not (orders in (1,2))', { 'row.orders': { $nin: [1, 2] } }],
    ["endswith(status,'x')", { 'row.status': { $regex: 'x(?![\\s\\S])' } }],
  ])('%s', (text, expected) => {
    expect(query(text)).toEqual(expected);
  });
});
