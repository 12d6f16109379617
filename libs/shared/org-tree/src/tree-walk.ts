import type { TreeUnit } from './tree-unit.js';

/** A depth-first walk: everything below a unit stands at `first + 1 … end - 1` of the order. */
export interface Walk {
  readonly order: readonly TreeUnit[];
  readonly places: ReadonlyMap<string, Place>;
}

interface Place {
  readonly first: number;
  /** Exclusive. */
  readonly end: number;
}

/** Iterative, because data may hold a chain of any length; units of a cycle hang under no root and are not reached. */
export function walk(roots: readonly TreeUnit[], childrenOf: (unit: TreeUnit) => readonly TreeUnit[]): Walk {
  const order: TreeUnit[] = [];
  const places = new Map<string, Place>();
  const stack: (TreeUnit | Leaving)[] = [...roots].reverse();
  for (let next = stack.pop(); next; next = stack.pop()) {
    if ('leaving' in next) {
      places.set(next.leaving, { first: next.first, end: order.length });
      continue;
    }
    stack.push({ leaving: next.unitId, first: order.length });
    order.push(next);
    for (const child of [...childrenOf(next)].reverse()) stack.push(child);
  }
  return { order, places };
}

interface Leaving {
  readonly leaving: string;
  readonly first: number;
}
