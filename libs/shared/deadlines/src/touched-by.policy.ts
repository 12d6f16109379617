import type { DirectiveChange } from '@wian/contracts';

/** Ordinals of the orders that bind a unit, before a change and after it. */
export interface BoundOrders {
  readonly before: readonly number[];
  readonly now: readonly number[];
}

/**
 * What of a change to a directive touches a unit that it binds before and after; nothing = the unit hears nothing of it.
 * An order touches those whom it bound or binds, and so does its deadline; a deadline of the whole letter touches all.
 */
export function touchedBy(
  { orders, deadlines }: Pick<DirectiveChange, 'orders' | 'deadlines'>,
  { before, now }: BoundOrders,
): readonly ('orders' | 'deadlines')[] {
  const either = new Set([...before, ...now]);
  const isRebound = either.size > before.length || either.size > now.length;
  const binds = (order: number) => either.has(order);
  return [
    ...(isRebound || orders.some(binds) ? (['orders'] as const) : []),
    ...(deadlines.some((order) => order === 0 || binds(order)) ? (['deadlines'] as const) : []),
  ];
}
