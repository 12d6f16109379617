import { addressedField, localDateField, unitIdField } from '@wian/contracts';
import { pageQuery } from '@wian/http';
import { shownAudienceField } from '@wian/intake-application';
import { z } from 'zod';
import { issueBody } from './letters.schema.js';

const unit = z.string().min(1).max(64).optional().describe('Id or official code of a unit: is it addressed, and why');
const on = localDateField.optional().describe('The day of the organisation tree; default: today');

export const evaluateBody = z.strictObject({
  expression: addressedField,
  issuer: unitIdField.optional().describe('The unit that would issue; needed from who acts for several'),
  on,
  unit,
  why: z.boolean().optional().describe('With the reasons of every unit of the page'),
  limit: z.int().min(1).max(500).default(50),
  cursor: pageQuery.shape.cursor,
});
export type EvaluateBody = z.infer<typeof evaluateBody>;

export const recipientsQuery = pageQuery.extend({
  on,
  unit,
  why: z.enum(['true', 'false']).optional().describe('With the reasons of every unit of the page'),
});
export type RecipientsQuery = z.infer<typeof recipientsQuery>;

export const impactBody = z.strictObject({ schedule: issueBody.shape.schedule });
export type ImpactBody = z.infer<typeof impactBody>;

export const audienceAnswer = shownAudienceField.extend({ next: z.string().nullable() });
