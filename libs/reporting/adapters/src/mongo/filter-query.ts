import type { Column, Comparison, EntitySet, Filter, TextFunction } from '@wian/reporting-domain';

/** A MongoDB filter. Every operator in it is written in this file; what callers send is only ever a value. */
export type Query = Readonly<Record<string, unknown>>;

/** The key column is the document's `_id`. */
export const fieldOf = (set: EntitySet, { name }: Column): string => (name === set.key ? '_id' : `row.${name}`);

/**
 * Rows for which the filter is true. OData knows three truths: a text function on null is neither true nor false, and
 * `not` leaves it so; comparisons with null are decided (v4.01 part 2 §5.1.1.1). So truth and falsehood are written apart.
 */
export const queryOf = (set: EntitySet, filter: Filter): Query => whether(set, filter, true);

function whether(set: EntitySet, filter: Filter, truth: boolean): Query {
  switch (filter.kind) {
    case 'not':
      return whether(set, filter.part, !truth);
    case 'is': {
      const query = whether(set, filter.part, filter.truth);
      return truth ? query : { $nor: [query] };
    }
    case 'and':
    case 'or': {
      const all = (filter.kind === 'and') === truth;
      return { [all ? '$and' : '$or']: filter.parts.map((part) => whether(set, part, truth)) };
    }
    case 'in':
      return { [fieldOf(set, filter.column)]: { [truth ? '$in' : '$nin']: [...filter.values] } };
    case 'text': {
      const pattern = { $regex: patternOf(filter.fn, filter.value) };
      return { [fieldOf(set, filter.column)]: truth ? pattern : { $not: pattern, $ne: null } };
    }
    case 'compare':
      return compared(fieldOf(set, filter.column), filter, truth);
    default:
      return filter satisfies never;
  }
}

const operators: Readonly<Record<Comparison, string>> = {
  eq: '$eq',
  ne: '$ne',
  gt: '$gt',
  ge: '$gte',
  lt: '$lt',
  le: '$lte',
};
const opposites: Readonly<Record<Comparison, Comparison>> = {
  eq: 'ne',
  ne: 'eq',
  gt: 'le',
  ge: 'lt',
  lt: 'ge',
  le: 'gt',
};

function compared(field: string, { op, value }: Extract<Filter, { kind: 'compare' }>, truth: boolean): Query {
  const query = { [field]: { [operators[truth ? op : opposites[op]]]: value } };
  // null is neither greater nor less, so `not (x gt 5)` holds for it
  return truth || op === 'eq' || op === 'ne' ? query : { $or: [query, { [field]: { $eq: null } }] };
}

/** A pattern that means the text itself. Its end is a look-ahead, since `$` would also match before a last line break. */
function patternOf(fn: TextFunction, value: string): string {
  const literal = value.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
  return { contains: literal, startswith: `^${literal}`, endswith: String.raw`${literal}(?![\s\S])` }[fn];
}
