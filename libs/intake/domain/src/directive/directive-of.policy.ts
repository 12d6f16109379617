import type { Audience, Directive } from '@wian/contracts';
import type { CompleteFields } from '../letter/confirmable.policy.js';

/** What issuing adds to what the letter says. */
export interface Issuance {
  readonly directiveId: string;
  readonly letterId: string;
  readonly mode: Directive['mode'];
  readonly treeDate: string;
  /** Whom the letter addresses, said so that every reader of a directive knows it. */
  readonly audience: Audience;
  /** How deadlines are cut by level; undefined = every level is bound by what is written. */
  readonly schedule: Directive['schedule'];
  /** What it relays. */
  readonly parent?: Directive['parent'];
  readonly shown: Directive['shown'];
  /** The second person, where one was needed. */
  readonly approvedBy: string | undefined;
  readonly at: Date;
}

export const directiveOf = (
  fields: CompleteFields,
  { at, audience, schedule, parent, approvedBy, ...issuance }: Issuance,
): Directive => ({
  ...issuance,
  issuerUnitId: fields.issuerUnitId,
  number: fields.letterNumber,
  letterDate: fields.letterDate,
  subject: fields.subject,
  urgency: fields.urgency,
  action: fields.action,
  orders: fields.orders,
  ...(sameJson(fields.audience, audience) ? {} : { addressed: fields.audience }),
  audience,
  // The phrase stays with the letter.
  deadlines: fields.deadlines.map(({ text: _, ...deadline }) => deadline),
  ...(fields.form && fields.form.fields.length > 0 && { form: fields.form }),
  ...(parent && { parent }),
  ...(schedule && { schedule }),
  ...(approvedBy !== undefined && { approvedBy }),
  issuedAt: at.toISOString(),
});

const sameJson = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
