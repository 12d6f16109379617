import { addressedField, type Addressed, type Directive } from '@wian/contracts';
import { err, ok, type Result, type UnitId } from '@wian/kernel';
import { issuerUnknown } from './audience.errors.js';
import { partOf, type AudienceContext } from './audience-parts.js';
import { isIssuer, reasonsFor, type Reason } from './audience-reasons.js';
import { byOfficialCode, type TreeUnit } from './org-tree.js';
import { recipientsHash } from './recipients.js';

export type { AudienceContext } from './audience-parts.js';
export type { Reason } from './audience-reasons.js';

/** Whom an expression addresses on the day of the tree, and why. */
export interface Evaluation {
  /** The day (Asia/Bangkok). */
  readonly date: string;
  /** Distinct, in order of official code, without the issuer. May be empty: it is for the caller to refuse that. */
  readonly units: readonly TreeUnit[];
  readonly unitIds: readonly UnitId[];
  /** See `recipientsHash`. */
  readonly hash: string;
  /**
   * Why a unit is among them, or is not: worked out when asked. Not addressed and without a reason: no part of the
   * expression speaks of it, or there is no such unit on that day.
   */
  why(unitId: string): { readonly addressed: boolean; readonly reasons: readonly Reason[] };
}

/**
 * The one evaluator, for preview, issue and cascade alike. `within` a unit means strictly below it.
 * Fails with `AUDIENCE.ISSUER_UNKNOWN`, `AUDIENCE.UNIT_UNKNOWN`, `AUDIENCE.NAMES_UNKNOWN` or `AUDIENCE.LIST_NOT_READ`.
 */
export function evaluate(expression: Addressed, context: AudienceContext): Result<Evaluation> {
  const { tree, issuerUnitId } = context;
  const issuer = tree.byId(issuerUnitId);
  if (!issuer) return err(issuerUnknown(issuerUnitId, tree.date));
  const whole = partOf(expression, context);
  if (!whole.ok) return whole;
  const { members } = whole.value;
  const units = [...members].filter((unit) => unit !== issuer).sort(byOfficialCode);
  const unitIds = units.map(({ unitId }) => unitId);
  return ok({
    date: tree.date,
    units,
    unitIds,
    get hash() {
      return recipientsHash(unitIds);
    },
    why(unitId) {
      const unit = tree.byId(unitId);
      if (!unit) return { addressed: false, reasons: [] };
      if (unit === issuer) return { addressed: false, reasons: [isIssuer] };
      return { addressed: members.has(unit), reasons: reasonsFor(unit, whole.value, context) };
    },
  });
}

/** The ids alone; fails as `evaluate` does. */
export function resolveAudience(expression: Addressed, context: AudienceContext): Result<readonly UnitId[]> {
  const evaluation = evaluate(expression, context);
  return evaluation.ok ? ok(evaluation.value.unitIds) : evaluation;
}

/** What a directive is resolved by: as it was addressed, where this program knows all parts of that; else its audience. */
export function addressedBy({ addressed, audience }: Pick<Directive, 'addressed' | 'audience'>): Addressed {
  const known = addressedField.safeParse(addressed);
  return known.success ? known.data : audience;
}
