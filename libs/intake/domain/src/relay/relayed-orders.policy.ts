import type { Audience, Directive } from '@wian/contracts';
import type { OrgTree } from '@wian/org-tree';
import type { Deadline, Order } from '../letter-reading/parsed-letter.schema.js';
import { LIMITS } from './relay-deadlines.policy.js';
import { seenFrom } from './relayed-audience.policy.js';

/** What a unit passes on, and in which words. */
export interface PassingOn {
  /** The directive that reached the unit. */
  readonly directive: Directive;
  readonly tree: OrgTree;
  /** The ordinals of its orders that bind anybody below the unit. */
  readonly kept: readonly number[];
  /** The orders as the unit's letter words them. */
  readonly texts: readonly string[];
  /** The unit has worded them itself, so that which of them is which is not known. */
  readonly reworded: boolean;
}

/** The orders of the unit's own directive, counted anew. In the unit's own words each binds everybody whom it reaches. */
export function relayedOrders({ directive, tree, kept, texts, reworded }: PassingOn): Order[] {
  if (reworded) return texts.map((text, at) => ({ ...plain(directive), ordinal: at + 1, text }));
  return kept.map((ordinal, at) => {
    const order = directive.orders.find((each) => each.ordinal === ordinal);
    const { audience, action, text } = order ?? { ...plain(directive), text: '' };
    // What a directive says of its orders is an audience, and stays one.
    const own = audience && (seenFrom(audience, directive, tree) as Audience);
    return { ordinal: at + 1, text: texts[at] ?? text, audience: own, action };
  });
}

const plain = ({ action }: Directive): Pick<Order, 'audience' | 'action'> => ({ audience: null, action });

/**
 * The limits of the unit's own directive: those of the one that reached it, or the unit's own day where that is earlier; so
 * never later. `limits`: with the ends of what counts from the unit's receipt, which would begin anew below.
 */
export function relayedDeadlines(
  limits: readonly Deadline[],
  dueBy: string | undefined,
  { kept, reworded }: Pick<PassingOn, 'kept' | 'reworded'>,
): Deadline[] {
  return limits.flatMap((deadline) => {
    const order = deadline.order === null || reworded ? null : kept.indexOf(deadline.order) + 1;
    return order === 0 ? [] : [{ ...endingBy(deadline, dueBy), order }];
  });
}

function endingBy(deadline: Deadline, dueBy: string | undefined): Deadline {
  const { kind, at } = deadline;
  if (dueBy !== undefined && LIMITS.includes(kind) && (at === null || dueBy < at.slice(0, 10)))
    return { ...deadline, ...fixed, at: dueBy, precision: 'day', exclusive: false };
  if (at === null || deadline.anchor === 'absolute') return deadline;
  return { ...deadline, ...fixed, precision: at.includes('T') ? 'minute' : deadline.precision };
}

const fixed = { anchor: 'absolute', offset: null } as const;
