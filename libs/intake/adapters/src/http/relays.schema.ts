import { directiveIdField } from '@wian/contracts';
import { relayChangeField } from '@wian/intake-domain';
import { z } from 'zod';

/** The version of the relay letter that the officer saw; 0 before anything was written. */
const version = z.int().min(0);

export const relayBody = z.strictObject({ version, edits: relayChangeField });
export type RelayBody = z.infer<typeof relayBody>;

export const relayNumberBody = z.strictObject({ version });
export type RelayNumberBody = z.infer<typeof relayNumberBody>;

export const relayIssueBody = z.strictObject({
  version,
  expect: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('`reach.hash` of the relay letter as the officer saw it'),
  besides: z
    .array(directiveIdField)
    .max(100)
    .optional()
    .describe('Directives by which the unit has issued the same matter, where this is another one; it is recorded'),
});
export type RelayIssueBody = z.infer<typeof relayIssueBody>;
