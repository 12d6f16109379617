import { fileRefField, localDateField, postIdField, unitIdField } from '@wian/contracts';
import { z } from 'zod';
import { taskFileLimits } from '../task-file-limits.js';

const text = (most: number) => z.string().trim().min(1).max(most);

const value = z.object({ name: text(100), value: z.union([z.string().max(1_000), z.number(), z.boolean()]) });

const files = z
  .array(fileRefField.shape.sha256)
  .max(taskFileLimits.files)
  .optional()
  .describe('SHA-256 of files that the same person has sent before');

const NOTHING_TO_REPORT = 'ไม่มี';

export const reasonBody = z.object({ reason: text(2_000) });
export const acceptBody = z.object({
  plan: text(4_000).describe('How the unit will do it'),
  finishOn: localDateField.optional().describe('By which day it means to be done'),
});
export const reportBody = z
  .object({
    text: text(20_000).optional().describe('May be left out of a nil report alone'),
    kind: z.enum(['result', 'nil']).default('result').describe('nil = there is nothing to report'),
    order: z.int().min(1).optional().describe('On this order alone; with the last of its orders the task is reported'),
    values: z.array(value).max(50).optional().describe('What is stated apart from the text, such as a count'),
    files,
  })
  .refine(({ text: said, kind }) => said !== undefined || kind === 'nil', 'expected a text, or the kind nil')
  .transform(({ text: said = NOTHING_TO_REPORT, ...report }) => ({ ...report, text: said }));
export const delegateBody = z.object({
  postId: postIdField.nullable().describe('A post of the unit; null = it is taken back'),
  note: text(2_000).optional(),
});
export const disownBody = z.object({
  reason: text(2_000),
  suggestedUnitId: unitIdField.optional().describe('Whose task it is, as far as the unit knows'),
});
export const transferBody = z.object({ toUnitId: unitIdField, reason: text(2_000) });
export const extensionBody = z.object({
  until: localDateField.describe('The last day of the time asked for'),
  reason: text(2_000),
});
export const extensionDecisionBody = z
  .object({
    grant: z.boolean(),
    until: localDateField.optional().describe('Another last day than was asked for'),
    reason: text(2_000).optional().describe('Needed where it is refused'),
  })
  .refine(({ grant, reason }) => grant || reason !== undefined, 'expected a reason, since it is refused');
export const acknowledgeForBody = z.object({
  evidence: z.object({ text: text(2_000).describe('Who of the unit was told, when and how'), files }),
});
