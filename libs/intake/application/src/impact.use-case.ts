import { type Directive, directiveField, instantField, personIdField, type Post } from '@wian/contracts';
import { dueImpact, dueImpactField, reachOf, type Recipient } from '@wian/intake-domain';
import { type Clock, ok, type Result } from '@wian/kernel';
import { ordersByUnit, type TreeUnit } from '@wian/org-tree';
import { z } from 'zod';
import type { ApprovalRule } from './approvals.js';
import {
  audiencePreviewField,
  type AudiencePreviews,
  type EvaluatedLetter,
  MOST_IN_PREVIEW,
  previewUnitField,
  shownUnit,
} from './audience-preview.js';
import type { CalendarSource } from './calendar-source.port.js';
import type { Caller } from './caller.js';
import type { LetterAccess } from './letter-access.js';

/** The posts of units, as this service's replica has them. */
export interface PostSource {
  ofUnits(unitIds: readonly string[]): Promise<readonly Post[]>;
}

/** What would come of a letter if it were issued now. */
export const impactField = audiencePreviewField
  .pick({ position: true, treeDate: true, count: true, hash: true, counts: true, relayingCount: true })
  .extend({
    withoutContact: z
      .object({
        nobody: z.int().min(0).describe('Recipients of which nobody holds a post'),
        signInOnly: z.int().min(0).describe('Recipients that learn of it only when they sign in: no contact point'),
        first: z
          .array(previewUnitField)
          .max(MOST_IN_PREVIEW)
          .describe('The first of those of which nobody holds a post'),
      })
      .describe('Recipients that no notice would reach'),
    times: dueImpactField.nullable().describe('null = no calendar is published yet, and no limit can be counted'),
    approval: z.object({
      above: z.int().min(0).describe('More recipients than that need a second person'),
      needed: z.boolean(),
      given: z
        .object({ by: personIdField, at: instantField })
        .nullable()
        .describe('By somebody else, for exactly these'),
    }),
    deadlines: z
      .array(directiveField.shape.deadlines.unwrap().element.extend({ text: z.string() }))
      .describe('Of the letter, in its order; `text`: the phrase'),
  });
export type Impact = z.infer<typeof impactField>;

interface Dependencies {
  readonly access: LetterAccess;
  readonly previews: AudiencePreviews;
  readonly approvals: ApprovalRule;
  readonly posts: PostSource;
  readonly calendars: CalendarSource;
  readonly clock: Clock;
}

/** Units whose posts are asked for at once. */
const AT_ONCE = 500;

/** Shows what a letter would come to: who, how many, without contact, due when, with how little time. Changes nothing. */
export class ShowImpact {
  constructor(private readonly needs: Dependencies) {}

  /** `schedule`: the buffers that it would be issued with. Fails as the preview of the letter does. */
  async execute(caller: Caller, letterId: string, schedule: Directive['schedule']): Promise<Result<Impact>> {
    const { access, previews, approvals } = this.needs;
    const letter = await access.toRead(caller, letterId);
    if (!letter.ok) return letter;
    const found = await previews.evaluate(letter.value.state);
    if (!found.ok) return found;
    const recipients = recipientsOf(found.value);
    if (!recipients.ok) return recipients;
    const { position, treeDate, count, hash, counts, relayingCount } = previews.previewOf(found.value);
    return ok({
      ...{ position, treeDate, count, hash, counts, relayingCount },
      withoutContact: await this.withoutContact(found.value.evaluation.units, treeDate),
      times: await this.times(found.value, recipients.value, schedule),
      approval: approvals.stateOf(letter.value.state, approvals.toApprove(caller, { hash, count, position }, schedule)),
      deadlines: found.value.fields.deadlines,
    });
  }

  private async withoutContact(units: readonly TreeUnit[], date: string): Promise<Impact['withoutContact']> {
    const nobody: TreeUnit[] = [];
    let signInOnly = 0;
    for (let at = 0; at < units.length; at += AT_ONCE) {
      const some = units.slice(at, at + AT_ONCE);
      const postsOf = byUnit(await this.needs.posts.ofUnits(some.map(({ unitId }) => unitId)));
      for (const unit of some) {
        const reach = reachOf(postsOf.get(unit.unitId) ?? [], date);
        if (reach === 'none') nobody.push(unit);
        if (reach === 'sign-in') signInOnly += 1;
      }
    }
    return { nobody: nobody.length, signInOnly, first: nobody.slice(0, MOST_IN_PREVIEW).map(shownUnit) };
  }

  private async times(
    { issuerUnitId, fields }: EvaluatedLetter,
    recipients: readonly Recipient[],
    schedule: Directive['schedule'],
  ): Promise<Impact['times']> {
    const calendar = await this.needs.calendars.current();
    if (!calendar) return null;
    const { deadlines } = fields;
    return dueImpact({ recipients, issuerUnitId, deadlines, schedule, calendar, now: this.needs.clock.now() });
  }
}

function recipientsOf({ tree, issuerUnitId, fields, evaluation }: EvaluatedLetter): Result<readonly Recipient[]> {
  const orders = ordersByUnit(fields.orders, { tree, issuerUnitId });
  if (!orders.ok) return orders;
  return ok(
    evaluation.units.map((unit) => ({
      path: [...tree.ancestorsOf(unit.unitId), unit],
      orders: orders.value(unit.unitId),
    })),
  );
}

function byUnit(posts: readonly Post[]): ReadonlyMap<string, readonly Post[]> {
  const found = new Map<string, Post[]>();
  for (const post of posts) found.set(post.unitId, [...(found.get(post.unitId) ?? []), post]);
  return found;
}
