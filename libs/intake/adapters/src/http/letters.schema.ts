import {
  deadlineField,
  directiveField,
  directiveIdField,
  letterIdField,
  levelField,
  orderField,
  scheduleField,
  unitIdField,
} from '@wian/contracts';
import { joinedLetterField, letterCorrectionsField, letterStatusField, letterStubField } from '@wian/intake-domain';
import { audiencePreviewField, threadItemField } from '@wian/intake-application';
import { pageQuery } from '@wian/http';
import { z } from 'zod';

export const letterParams = z.object({ letterId: letterIdField });
export type LetterParams = z.infer<typeof letterParams>;
export const directiveParams = z.object({ directiveId: directiveIdField });
export type DirectiveParams = z.infer<typeof directiveParams>;

export const letterListQuery = pageQuery.extend({ status: letterStatusField.optional() });
export type LetterListQuery = z.infer<typeof letterListQuery>;

/** The version of the letter that the officer saw. */
const version = z.int().min(1);

export const submitBody = z.strictObject({
  /** Three bytes a Thai letter: well within the limit of a body. */
  text: z.string().min(1).max(300_000).describe('The text of the letter, as it came'),
  fileName: z.string().min(1).max(255).optional(),
  unit: unitIdField.optional().describe('The unit that registers it; needed from who acts for several'),
});
export type SubmitBody = z.infer<typeof submitBody>;

export const submitFileQuery = z.object({
  fileName: z.string().min(1).max(255).optional().describe('As its sender called it; what it is, is told by its bytes'),
  unit: submitBody.shape.unit,
});
export type SubmitFileQuery = z.infer<typeof submitFileQuery>;

export const pageParams = letterParams.extend({ page: z.coerce.number().int().min(1) });
export type PageParams = z.infer<typeof pageParams>;
export const fileParams = letterParams.extend({ file: z.coerce.number().int().min(1) });
export type FileParams = z.infer<typeof fileParams>;

export const correctBody = z.strictObject({ version, corrections: letterCorrectionsField });
export type CorrectBody = z.infer<typeof correctBody>;

export const confirmBody = z.strictObject({
  version,
  sameAs: letterIdField.optional().describe('Answer to a taken number: the letter that is the same as this one'),
});
export type ConfirmBody = z.infer<typeof confirmBody>;

export const rejectBody = z.strictObject({ version, reason: z.string().trim().min(1).max(500) });
export type RejectBody = z.infer<typeof rejectBody>;

export const withholdBody = z.strictObject({
  version,
  secrecy: letterStubField.shape.secrecy.describe('ลับ, ลับมาก or ลับที่สุด'),
  reason: rejectBody.shape.reason.describe('Where the mark stands, in words that may stay: they are kept'),
});
export type WithholdBody = z.infer<typeof withholdBody>;

export const reopenBody = z.strictObject({ version });
export type ReopenBody = z.infer<typeof reopenBody>;

const run = (of: string) => z.tuple([z.int().min(0), z.int().min(1)]).describe(of);
export const splitBody = z.strictObject({
  version,
  parts: z
    .array(
      z.union([
        z.strictObject({ pages: run('The first and the last page; 1 = the first of the letter') }),
        z.strictObject({ text: run('Offsets into the text that was read, in UTF-16 code units; the end exclusive') }),
      ]),
    )
    .min(2)
    .max(20),
});
export type SplitBody = z.infer<typeof splitBody>;

export const mergeBody = z.strictObject({
  version,
  letters: z
    .array(joinedLetterField.extend({ version }))
    .min(1)
    .max(20)
    .refine((letters) => new Set(letters.map(({ letterId }) => letterId)).size === letters.length, {
      message: 'each letter once',
    })
    .describe('Those that go on in this one as further pages, in their order, or as enclosures'),
});
export type MergeBody = z.infer<typeof mergeBody>;

/** A misspelt level would cut nothing. */
const bufferField = z
  .partialRecord(levelField, scheduleField.shape.bufferWorkingDays.valueType)
  .describe('By level, how many working days before its superior’s due time a unit is due; {} = as written');

const hashField = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe('`hash` of the preview that the officer saw');

/** What a letter may ask at most stands in its own schema; this bounds what is typed. */
export const amendment = {
  orders: z
    .array(orderField)
    .max(100)
    .refine((all) => new Set(all.map(({ ordinal }) => ordinal)).size === all.length, { message: 'each ordinal once' })
    .optional()
    .describe('All orders, as they are to be'),
  deadlines: z.array(deadlineField).max(100).optional().describe('All deadlines, as they are to be'),
  needsAcknowledgement: z.boolean().optional().describe('Whoever it touches is to take note of it anew'),
};

export const issueBody = z.strictObject({
  expect: hashField,
  mode: directiveField.shape.mode
    .default('through')
    .describe('`through`: every level at once; `relayed`: each level passes it on with a letter of its own'),
  schedule: z.strictObject({ bufferWorkingDays: bufferField }).optional(),
  besides: z
    .array(directiveIdField)
    .max(100)
    .optional()
    .describe('Directives of the same matter that the unit has issued, where this is another one; it is recorded'),
  earlier: z
    .array(
      z.strictObject({
        number: z.string().min(1).max(100).describe('As the letter names it, normalised'),
        directiveId: directiveIdField
          .nullable()
          .describe('Which directive of the unit is meant; null = leave it as it is'),
        amend: z
          .strictObject({ ...amendment, expect: hashField })
          .optional()
          .describe('Where the letter amends it: what changes, as it was shown by its own preview'),
      }),
    )
    .max(20)
    .optional()
    .describe('An answer for each earlier letter of the unit that this one supersedes, cancels or amends'),
});
export type IssueBody = z.infer<typeof issueBody>;

export const approveBody = issueBody.pick({ expect: true, schedule: true });
export type ApproveBody = z.infer<typeof approveBody>;

export const previewField = audiencePreviewField.extend({ letterId: letterIdField });

export const threadField = z.object({ items: z.array(threadItemField) });
