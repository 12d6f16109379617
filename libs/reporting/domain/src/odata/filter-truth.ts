import type { Row, Value } from '../model/entity-set.js';
import type { Comparison, Filter, TextFunction } from './filter.js';

/** OData's truth of a filter on a row (v4.01 part 2 §5.1.1); null = unknown. */
export function truthOf(filter: Filter, row: Row): boolean | null {
  switch (filter.kind) {
    case 'and':
    case 'or':
      return joined(filter, row);
    case 'not':
      return opposite(truthOf(filter.part, row));
    case 'is':
      return truthOf(filter.part, row) === filter.truth;
    case 'in':
    case 'text':
    case 'compare':
      return truthOn(row[filter.column.name] ?? null, filter);
    default:
      return filter satisfies never;
  }
}

const opposite = (truth: boolean | null): boolean | null => (truth === null ? null : !truth);

/** Of one column's value. */
function truthOn(value: Value, filter: Extract<Filter, { kind: 'in' | 'text' | 'compare' }>): boolean | null {
  if (filter.kind === 'in') return filter.values.includes(value);
  if (filter.kind === 'compare') return compared(value, filter.op, filter.value);
  return value === null ? null : texts[filter.fn](String(value), filter.value);
}

function joined({ kind, parts }: Extract<Filter, { kind: 'and' | 'or' }>, row: Row): boolean | null {
  const decisive = kind === 'or';
  const truths = parts.map((part) => truthOf(part, row));
  if (truths.includes(decisive)) return decisive;
  return truths.includes(null) ? null : !decisive;
}

const texts: Readonly<Record<TextFunction, (text: string, part: string) => boolean>> = {
  contains: (text, part) => text.includes(part),
  startswith: (text, part) => text.startsWith(part),
  endswith: (text, part) => text.endsWith(part),
};

/** Null is neither greater nor less than anything. */
function compared(value: Value, op: Comparison, other: Value): boolean {
  if (op === 'eq' || op === 'ne') return (value === other) === (op === 'eq');
  if (value === null || other === null) return false;
  const order = orderOf(value, other);
  return { gt: order > 0, ge: order >= 0, lt: order < 0, le: order <= 0 }[op];
}

/** Which of two values of a column comes first: null before everything, texts by code point. */
export function orderOf(a: Value, b: Value): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null);
  return typeof a === 'string' ? orderOfTexts(a, String(b)) : Number(a) - Number(b);
}

function orderOfTexts(a: string, b: string): number {
  for (let at = 0; at < a.length && at < b.length; at++) {
    const order = rankOf(a.charCodeAt(at)) - rankOf(b.charCodeAt(at));
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

/** Halves of code points beyond U+FFFF stand behind all other units, as those code points do. */
const rankOf = (unit: number): number => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit);
