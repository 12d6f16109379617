import { unitIdField, unitTypeField, localDateField, type Audience } from '@wian/contracts';
import { fieldsOfLetter, incomplete, type Letter } from '@wian/intake-domain';
import { DomainError, err, ok, type Result } from '@wian/kernel';
import { recipientsHash, relayingUnits, resolveAudience, type OrgTree } from '@wian/org-tree';
import { z } from 'zod';
import type { TreeToday } from './tree-today.js';

export const previewUnitField = z.object({
  unitId: unitIdField,
  code: z.string(),
  name: z.string(),
  type: unitTypeField,
});

/** Whom a letter would reach today. `count` and `hash` are of the recipients; relaying nodes are counted apart. */
export const audiencePreviewField = z.object({
  position: z.int().min(0),
  treeDate: localDateField,
  count: z.int().min(1),
  hash: z.string(),
  recipients: z.array(previewUnitField),
  relaying: z.array(previewUnitField),
});
export type AudiencePreview = z.infer<typeof audiencePreviewField>;

const remembered = 1_000;

/** Resolves a letter's audience over today's tree: the preview and the check at issue are the same calculation. */
export class AudiencePreviews {
  /** Counts by hash, for the message when an audience has changed: a convenience, so memory is enough. */
  private readonly counts = new Map<string, number>();

  constructor(private readonly trees: TreeToday) {}

  /** How many recipients stand behind a hash that was shown, where that is still known. */
  countOf(hash: string): number | null {
    return this.counts.get(hash) ?? null;
  }

  /** Fails with `LETTER.INCOMPLETE`, `AUDIENCE.EMPTY`, `AUDIENCE.…` of the tree, or `DIRECTORY.TREE_BROKEN`. */
  async of(letter: Letter): Promise<Result<AudiencePreview>> {
    const fields = fieldsOfLetter(letter);
    const missing = (['issuerUnitId', 'audience'] as const).filter((field) => !fields?.[field]);
    if (!fields?.issuerUnitId || !fields.audience) return err(incomplete(letter.letterId, missing));
    const today = await this.trees.current();
    if (!today.ok) return today;
    const { tree, position } = today.value;
    const orders = fields.orders.flatMap(({ audience }) => (audience ? [audience] : []));
    const recipients = resolved(fields.audience, orders, { tree, issuerUnitId: fields.issuerUnitId });
    if (!recipients.ok) return recipients;
    const hash = recipientsHash(recipients.value);
    this.remember(hash, recipients.value.length);
    return ok({
      position,
      treeDate: tree.date,
      count: recipients.value.length,
      hash,
      recipients: shown(tree, recipients.value),
      relaying: shown(tree, relayingUnits(tree, fields.issuerUnitId, recipients.value)),
    });
  }

  private remember(hash: string, count: number): void {
    if (this.counts.size >= remembered) this.counts.clear();
    this.counts.set(hash, count);
  }
}

/** The recipients; the orders' own audiences must resolve too, or nobody could later say whom an order binds. */
function resolved(audience: Audience, orders: readonly Audience[], context: { tree: OrgTree; issuerUnitId: string }) {
  for (const order of orders) {
    const bound = resolveAudience(order, context);
    if (!bound.ok) return bound;
  }
  const recipients = resolveAudience(audience, context);
  return recipients.ok && recipients.value.length === 0
    ? err(nobody(context.issuerUnitId, context.tree.date))
    : recipients;
}

function shown(tree: OrgTree, unitIds: readonly string[]): AudiencePreview['recipients'] {
  return unitIds.flatMap((id) => {
    const unit = tree.byId(id);
    return unit ? [{ unitId: unit.unitId, code: unit.code, name: unit.name, type: unit.type }] : [];
  });
}

const nobody = (issuerUnitId: string, date: string) =>
  new DomainError(
    'AUDIENCE.EMPTY',
    'conflict',
    `On ${date} the audience of this letter of ${issuerUnitId} is nobody; correct the audience, or have the directory completed.`,
    { issuerUnitId, date },
  );
