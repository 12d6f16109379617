import { addressedField, deadlineField, directiveIdField, orderField } from '@wian/contracts';
import { z } from 'zod';
import { issueBody } from './letters.schema.js';

export const changeQuery = z.object({
  dry: z.enum(['true', 'false']).optional().describe('`true`: show what it would come to, and change nothing'),
});
export type ChangeQuery = z.infer<typeof changeQuery>;

const expect = issueBody.shape.expect.optional().describe('`hash` of the preview that the officer saw');
const reason = z.string().trim().min(1).max(500).describe('Why, in words that those whom it touches read');
const byDirectiveId = directiveIdField.describe('The later directive of the same unit by which this comes about');
const audience = addressedField.describe('An audience as of letters; resolved on the tree date of the directive');

/** What a letter may ask at most stands in its own schema; this bounds what is typed. */
const orders = z
  .array(orderField)
  .max(100)
  .refine((all) => new Set(all.map(({ ordinal }) => ordinal)).size === all.length, { message: 'each ordinal once' })
  .describe('All orders, as they are to be');

export const amendBody = z.strictObject({
  expect,
  orders: orders.optional(),
  deadlines: z.array(deadlineField).max(100).optional().describe('All deadlines, as they are to be'),
  audience: audience.optional().describe('All whom it is to bind; who is not among them is released'),
  needsAcknowledgement: z.boolean().optional().describe('Whoever it touches is to take note of it anew'),
  reason: reason.optional(),
  byDirectiveId: byDirectiveId.optional(),
});
export type AmendBody = z.infer<typeof amendBody>;

export const addRecipientsBody = z.strictObject({ expect, audience, reason: reason.optional() });
export type AddRecipientsBody = z.infer<typeof addRecipientsBody>;

export const endBody = z.strictObject({ expect, byDirectiveId, reason: reason.optional() });
export type EndBody = z.infer<typeof endBody>;

export const withdrawBody = z.strictObject({ expect, reason });
export type WithdrawBody = z.infer<typeof withdrawBody>;

export const approveChangeBody = z.strictObject({
  expect: issueBody.shape.expect,
  change: z
    .union([
      amendBody.omit({ expect: true }).extend({ kind: z.literal('amend') }),
      addRecipientsBody.omit({ expect: true }).extend({ kind: z.literal('add-recipients') }),
    ])
    .describe('The change, as it was sent with dry=true'),
});
export type ApproveChangeBody = z.infer<typeof approveChangeBody>;
