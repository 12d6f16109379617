import { levelField, localDateField, unitIdField, unitTypeField, type Addressed } from '@wian/contracts';
import { fieldsOfLetter, incomplete, type Letter, type LetterFields } from '@wian/intake-domain';
import { DomainError, err, ok, type Result } from '@wian/kernel';
import { evaluate, firstHop, relayingUnits, type Evaluation, type OrgTree, type TreeUnit } from '@wian/org-tree';
import { z } from 'zod';
import type { DatedTree, TreeToday } from './tree-today.js';

export const previewUnitField = z.object({
  unitId: unitIdField,
  code: z.string(),
  name: z.string(),
  type: unitTypeField,
});

export const countsField = z.array(z.object({ level: levelField, type: unitTypeField, count: z.int().min(1) }));

/** Units named in the preview itself; the others are read page by page. */
export const MOST_IN_PREVIEW = 100;

/**
 * Whom a letter would reach today. `count` and `hash` are of the recipients, of whom the first are named; relaying nodes
 * are counted apart.
 */
export const audiencePreviewField = z.object({
  position: z.int().min(0),
  treeDate: localDateField,
  count: z.int().min(1),
  hash: z.string(),
  counts: countsField.describe('The recipients by level and type, the highest level first'),
  recipients: z.array(previewUnitField).max(MOST_IN_PREVIEW),
  relayingCount: z.int().min(0),
  relaying: z.array(previewUnitField).max(MOST_IN_PREVIEW),
  firstCount: z
    .int()
    .min(0)
    .describe('Units that the letter itself reaches where each level passes it on with one of its own (mode relayed)'),
});
export type AudiencePreview = z.infer<typeof audiencePreviewField>;

/** A letter's audience, resolved in a tree. */
export interface EvaluatedLetter extends DatedTree {
  readonly issuerUnitId: string;
  readonly fields: LetterFields;
  readonly expression: Addressed;
  readonly evaluation: Evaluation;
}

const remembered = 1_000;

/** Resolves a letter's audience over the tree: the preview and the check at issue are the same calculation. */
export class AudiencePreviews {
  /** Counts by hash, for the message when an audience has changed: a convenience, so memory is enough. */
  private readonly counts = new Map<string, number>();

  constructor(private readonly trees: TreeToday) {}

  /** How many recipients stand behind a hash that was shown, where that is still known. */
  countOf(hash: string): number | null {
    return this.counts.get(hash) ?? null;
  }

  /**
   * `on`: a day, default today. Fails with `LETTER.INCOMPLETE`, `AUDIENCE.EMPTY`, `AUDIENCE.…` of the tree, or
   * `DIRECTORY.TREE_BROKEN`.
   */
  async evaluate(letter: Letter, on?: string): Promise<Result<EvaluatedLetter>> {
    const fields = fieldsOfLetter(letter);
    const missing = (['issuerUnitId', 'audience'] as const).filter((field) => !fields?.[field]);
    if (!fields?.issuerUnitId || !fields.audience) return err(incomplete(letter.letterId, missing));
    const { issuerUnitId, audience } = fields;
    const day = await (on === undefined ? this.trees.current() : this.trees.on(on));
    if (!day.ok) return day;
    const context = { tree: day.value.tree, issuerUnitId };
    // The orders' own audiences must resolve too, or nobody could later say whom an order binds.
    for (const { audience: bound } of fields.orders) {
      const order = bound ? evaluate(bound, context) : undefined;
      if (order && !order.ok) return order;
    }
    const evaluation = evaluate(audience, context);
    if (!evaluation.ok) return evaluation;
    if (evaluation.value.units.length === 0) return err(nobody(issuerUnitId, evaluation.value.date));
    return ok({ ...day.value, issuerUnitId, fields, expression: audience, evaluation: evaluation.value });
  }

  async of(letter: Letter): Promise<Result<AudiencePreview>> {
    const found = await this.evaluate(letter);
    return found.ok ? ok(this.previewOf(found.value)) : found;
  }

  previewOf({ tree, position, issuerUnitId, evaluation }: EvaluatedLetter): AudiencePreview {
    const { units, unitIds, hash } = evaluation;
    this.remember(hash, units.length);
    const relaying = relayingUnits(tree, issuerUnitId, unitIds);
    const first = firstHop(tree, issuerUnitId, [...relaying, ...unitIds]);
    return {
      position,
      treeDate: tree.date,
      count: units.length,
      hash,
      counts: countsOf(units),
      recipients: units.slice(0, MOST_IN_PREVIEW).map(shownUnit),
      relayingCount: relaying.length,
      relaying: shown(tree, relaying.slice(0, MOST_IN_PREVIEW)),
      firstCount: first.length,
    };
  }

  private remember(hash: string, count: number): void {
    if (this.counts.size >= remembered) this.counts.clear();
    this.counts.set(hash, count);
  }
}

/** How many there are of each level and type, the highest level first. */
export function countsOf(units: readonly TreeUnit[]): z.infer<typeof countsField> {
  const counts = new Map<string, { level: TreeUnit['level']; type: TreeUnit['type']; count: number }>();
  for (const { level, type } of units) {
    const known = counts.get(`${level} ${type}`) ?? { level, type, count: 0 };
    counts.set(`${level} ${type}`, { ...known, count: known.count + 1 });
  }
  const rank = ({ level, type }: { level: TreeUnit['level']; type: TreeUnit['type'] }) =>
    levelField.options.indexOf(level) * 100 + unitTypeField.options.indexOf(type);
  return [...counts.values()].sort((a, b) => rank(a) - rank(b));
}

export const shownUnit = ({ unitId, code, name, type }: TreeUnit): z.infer<typeof previewUnitField> => ({
  unitId,
  code,
  name,
  type,
});

const shown = (tree: OrgTree, unitIds: readonly string[]) =>
  unitIds.flatMap((id) => tree.byId(id) ?? []).map(shownUnit);

const nobody = (issuerUnitId: string, date: string) =>
  new DomainError(
    'AUDIENCE.EMPTY',
    'conflict',
    `On ${date} the audience of this letter of ${issuerUnitId} is nobody; correct the audience, or have the directory completed.`,
    { issuerUnitId, date },
  );
