import { addressedField, directiveIdField } from '@wian/contracts';
import { z } from 'zod';
import { amendment, issueBody } from './letters.schema.js';

export const changeQuery = z.object({
  dry: z.enum(['true', 'false']).optional().describe('`true`: show what it would come to, and change nothing'),
});
export type ChangeQuery = z.infer<typeof changeQuery>;

const expect = issueBody.shape.expect.optional().describe('`hash` of the preview that the officer saw');
const reason = z.string().trim().min(1).max(500).describe('Why, in words that those whom it touches read');
const byDirectiveId = directiveIdField.describe('The later directive of the same unit by which this comes about');
const audience = addressedField.describe('An audience as of letters; resolved on the tree date of the directive');

export const amendBody = z.strictObject({
  expect,
  ...amendment,
  audience: audience.optional().describe('All whom it is to bind; who is not among them is released'),
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
