import type { Directive } from '@wian/contracts';
import {
  notNumbered,
  readingOfRelay,
  relayedDeadlines,
  relayedOrders,
  type LetterReading,
  type PassingOn,
  type RelayReach,
} from '@wian/intake-domain';
import { err, ok, type Result } from '@wian/kernel';
import { desugar, ordersByUnit } from '@wian/org-tree';
import { editsOf, letterOf, reachOf, type FoundRelay } from './found-relay.js';

/** What a relay letter comes to: whom it reaches, and what it passes on to them. */
export interface RelaySays extends RelayReach {
  readonly passedOn: Directive;
}

/** Undefined where there is nothing that the unit passes on itself. */
export function saidByRelay(found: FoundRelay): RelaySays | undefined {
  const reach = reachOf(found);
  const { directive } = found;
  if (!reach || !directive) return undefined;
  return { ...reach, passedOn: directive };
}

/** The letter as it would be read from its paper. Fails where an order's audience is not to be had in today's tree. */
export function relayReading(found: FoundRelay, { passedOn: directive, expression }: RelaySays): Result<LetterReading> {
  const { parent, facts, today, limits, unitId, numbered } = found;
  if (!numbered) return err(notNumbered(found.letterId));
  const edits = editsOf(found);
  const { relay } = letterOf(found, edits);
  const context = { tree: today.tree, issuerUnitId: unitId };
  const binds = parent.orders.filter(({ audience }) => audience === null || facts.isForThoseBelow(audience));
  const kept = binds.map(({ ordinal }) => ordinal);
  const passing: PassingOn = {
    ...{ directive, tree: today.tree, kept, texts: relay.orders },
    reworded: edits.orders !== undefined,
  };
  const orders = relayedOrders(passing);
  const bound = ordersByUnit(orders, context);
  if (!bound.ok) return bound;
  const audience = desugar(expression, context);
  if (!audience.ok) return audience;
  const level = today.tree.byId(unitId)?.level ?? 'other';
  const says = { orders, deadlines: relayedDeadlines(limits, edits.dueBy, passing), audience: audience.value };
  const unit = { unitId, name: facts.unit.name, level };
  return ok(readingOfRelay({ relay, numbered, parent, parentIssuer: facts.issuerName, unit, ...says }));
}
