import { relayChangeField } from '@wian/intake-domain';
import { z } from 'zod';

/** The version of the relay letter that the officer saw; 0 before anything was written. */
const version = z.int().min(0);

export const relayBody = z.strictObject({ version, edits: relayChangeField });
export type RelayBody = z.infer<typeof relayBody>;

export const relayNumberBody = z.strictObject({ version });
export type RelayNumberBody = z.infer<typeof relayNumberBody>;
