import type { Column, Value } from '../model/entity-set.js';

export type Comparison = 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le';
export const textFunctions = ['contains', 'startswith', 'endswith'] as const;
export type TextFunction = (typeof textFunctions)[number];

/** A condition on the columns of one table. Columns are those of the model, values have the column's type. */
export type Filter =
  | { readonly kind: 'compare'; readonly column: Column; readonly op: Comparison; readonly value: Value }
  | { readonly kind: 'in'; readonly column: Column; readonly values: readonly Value[] }
  | { readonly kind: 'text'; readonly fn: TextFunction; readonly column: Column; readonly value: string }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Filter[] }
  | { readonly kind: 'not'; readonly part: Filter }
  /** `(part) eq true` or `eq false`: false, and not unknown, where the part is unknown. */
  | { readonly kind: 'is'; readonly part: Filter; readonly truth: boolean };

/** The filter as it would be sent: parsing it again gives the same. */
export function printFilter(filter: Filter): string {
  switch (filter.kind) {
    case 'compare':
      return `${filter.column.name} ${filter.op} ${printValue(filter.column, filter.value)}`;
    case 'in':
      return `${filter.column.name} in (${filter.values.map((value) => printValue(filter.column, value)).join(',')})`;
    case 'text':
      return `${filter.fn}(${filter.column.name},${quoted(filter.value)})`;
    case 'not':
      return `not (${printFilter(filter.part)})`;
    case 'is':
      return `(${printFilter(filter.part)}) eq ${filter.truth}`;
    case 'and':
    case 'or':
      return filter.parts.map((part) => `(${printFilter(part)})`).join(` ${filter.kind} `);
    default:
      return filter satisfies never;
  }
}

const printValue = ({ type }: Column, value: Value): string =>
  typeof value === 'string' && type === 'Edm.String' ? quoted(value) : String(value);

const quoted = (value: string): string => `'${value.replaceAll("'", "''")}'`;
