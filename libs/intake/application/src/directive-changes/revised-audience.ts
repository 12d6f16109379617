import type { Addressed, Audience, Directive } from '@wian/contracts';
import type { Revised } from '@wian/intake-domain';
import { DomainError, err, ok, type Result } from '@wian/kernel';
import { addressedBy, type AudienceContext, desugar, evaluate, type TreeUnit } from '@wian/org-tree';
import type { DatedTree } from '../tree-today.js';

/** Whom a directive binds before a change and after it, both on its tree date. */
export interface Recipients {
  readonly before: readonly TreeUnit[];
  readonly now: readonly TreeUnit[];
  readonly revised: Pick<Revised, 'audience' | 'addressed' | 'shown' | 'added' | 'removed'>;
}

/** `wanted`: all whom it is to bind; undefined = as before. Fails as the preview of a letter does. */
export function revisedAudience(
  directive: Directive,
  wanted: Addressed | undefined,
  { tree, position }: DatedTree,
): Result<Recipients> {
  const context = { tree, issuerUnitId: directive.issuerUnitId };
  const earlier = addressedBy(directive);
  const before = evaluate(earlier, context);
  if (!before.ok) return before;
  if (wanted === undefined) return ok(asBefore(directive, before.value.units));
  const now = evaluate(wanted, context);
  if (!now.ok) return now;
  const { units, hash } = now.value;
  if (units.length === 0) return err(nobodyLeft(directive.directiveId));
  if (hash === before.value.hash) return ok(asBefore(directive, before.value.units));
  const audience = desugar(wanted, context);
  if (!audience.ok) return audience;
  const added = difference(wanted, earlier, context);
  if (!added.ok) return added;
  const removed = difference(earlier, wanted, context);
  if (!removed.ok) return removed;
  const addressed = JSON.stringify(wanted) === JSON.stringify(audience.value) ? {} : { addressed: wanted };
  const shown = { position, count: units.length, hash };
  const revised = { ...addressed, audience: audience.value, shown, added: added.value, removed: removed.value };
  return ok({ before: before.value.units, now: units, revised });
}

/** Those of the one who are not of the other; null where there are none. */
function difference(one: Addressed, other: Addressed, context: AudienceContext): Result<Audience | null> {
  const expression: Addressed = { minus: [one, other] };
  const found = evaluate(expression, context);
  if (!found.ok) return found;
  return found.value.units.length === 0 ? ok(null) : desugar(expression, context);
}

function asBefore(directive: Directive, units: readonly TreeUnit[]): Recipients {
  const { audience, addressed, shown } = directive;
  const revised = { audience, ...(addressed && { addressed }), shown, added: null, removed: null };
  return { before: units, now: units, revised };
}

const nobodyLeft = (directiveId: string) =>
  new DomainError(
    'AUDIENCE.EMPTY',
    'conflict',
    `That would leave ${directiveId} with no recipient; address somebody, or withdraw it with a reason.`,
    { directiveId },
  );
