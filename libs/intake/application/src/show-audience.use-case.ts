import { levelField, localDateField, unitIdField, type Addressed } from '@wian/contracts';
import { err, ok, type Result } from '@wian/kernel';
import { evaluate, type Evaluation, type OrgTree, type TreeUnit } from '@wian/org-tree';
import { z } from 'zod';
import {
  countsOf,
  audiencePreviewField,
  previewUnitField,
  shownUnit,
  type AudiencePreviews,
} from './audience-preview.js';
import { actingUnit, unitNotYours, type Caller } from './caller.js';
import type { LetterAccess } from './letter-access.js';
import type { TreeToday } from './tree-today.js';

export const reasonField = z.object({
  path: z.array(z.int().min(0)).describe('The part of the expression: which part of the whole, which part of that …'),
  kind: z.enum(['selected', 'named', 'level', 'area', 'answers-to', 'taken-out', 'outside', 'issuer']),
  says: z.string(),
  th: z.string(),
});

const memberField = previewUnitField.extend({ level: levelField, reasons: z.array(reasonField).optional() });

/** Whom an expression addresses on a day, one page of them, with the reasons where they were asked for. */
export const shownAudienceField = audiencePreviewField.pick({ position: true, hash: true, counts: true }).extend({
  date: localDateField,
  issuerUnitId: unitIdField,
  count: z.int().min(0),
  items: z.array(memberField),
  asked: z
    .object({ unitId: unitIdField, addressed: z.boolean(), reasons: z.array(reasonField) })
    .nullable()
    .describe('The one unit that was asked about: why it is addressed, or is not'),
});
export type ShownAudience = z.infer<typeof shownAudienceField>;

export interface Look {
  readonly limit: number;
  /** Official code of the last one of the page before. */
  readonly after?: string | undefined;
  /** The reasons of each unit of the page. */
  readonly why?: boolean | undefined;
  /** Id or official code of a unit that is asked about. */
  readonly unit?: string | undefined;
  /** Default: today. */
  readonly on?: string | undefined;
}

export interface Asked extends Look {
  readonly expression: Addressed;
  /** The unit that would issue; needed only from who acts for several. */
  readonly issuer?: string | undefined;
}

/** Shows whom a letter or an expression addresses, and why: the same evaluator as preview, issue and cascade. */
export class ShowAudience {
  constructor(
    private readonly trees: TreeToday,
    private readonly access: LetterAccess,
    private readonly previews: AudiencePreviews,
  ) {}

  /** Fails with `LETTER.UNIT_NOT_YOURS`, `LETTER.UNIT_UNCLEAR`, `AUDIENCE.…` or `DIRECTORY.TREE_BROKEN`. */
  async ofExpression(caller: Caller, { expression, issuer, ...look }: Asked): Promise<Result<ShownAudience>> {
    const unit = await this.issuerOf(caller, issuer);
    if (!unit.ok) return unit;
    const day = await (look.on === undefined ? this.trees.current() : this.trees.on(look.on));
    if (!day.ok) return day;
    const { tree, position } = day.value;
    const evaluation = evaluate(expression, { tree, issuerUnitId: unit.value });
    if (!evaluation.ok) return evaluation;
    return ok({ issuerUnitId: unit.value, position, ...pageOf(evaluation.value, tree, look) });
  }

  /** Fails as the preview of the letter does. */
  async ofLetter(caller: Caller, letterId: string, look: Look): Promise<Result<ShownAudience>> {
    const letter = await this.access.toRead(caller, letterId);
    if (!letter.ok) return letter;
    const found = await this.previews.evaluate(letter.value.state, look.on);
    if (!found.ok) return found;
    const { issuerUnitId, position, evaluation, tree } = found.value;
    return ok({ issuerUnitId, position, ...pageOf(evaluation, tree, look) });
  }

  private async issuerOf(caller: Caller, named: string | undefined): Promise<Result<string>> {
    if (named === undefined) return actingUnit(caller, undefined);
    return (await this.trees.mayRead(caller, named)) ? ok(named) : err(unitNotYours(named));
  }
}

function pageOf(evaluation: Evaluation, tree: OrgTree, { limit, after = '', why, unit }: Look) {
  const { units, hash, date } = evaluation;
  const first = after === '' ? 0 : units.findIndex(({ code }) => code > after);
  const page = first < 0 ? [] : units.slice(first, first + limit);
  const asked = unit === undefined ? undefined : (tree.byId(unit) ?? tree.byCode(unit));
  return {
    date,
    count: units.length,
    hash,
    counts: countsOf(units),
    items: page.map((each) => ({
      ...shownUnit(each),
      level: each.level,
      ...(why ? { reasons: reasonsOf(evaluation, each).reasons } : {}),
    })),
    asked: asked ? { unitId: asked.unitId, ...reasonsOf(evaluation, asked) } : null,
  };
}

function reasonsOf(evaluation: Evaluation, { unitId }: TreeUnit) {
  const { addressed, reasons } = evaluation.why(unitId);
  return { addressed, reasons: reasons.map(({ path, ...reason }) => ({ path: [...path], ...reason })) };
}
