import { urgencyField } from '@wian/contracts';
import { DomainError, err, ok, type Result } from '@wian/kernel';
import { z } from 'zod';

const nameField = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'expected a name in lower case such as tell-superior');
const amountField = z.int().min(-1_000).max(1_000);

/** How much working time a unit has: hours run from the start, days end with the working hours of the last one. */
const limitField = z.union([
  z.strictObject({ workingDays: z.int().min(1).max(1_000) }),
  z.strictObject({ workingHours: z.int().min(1).max(1_000) }),
]);
export type Limit = z.infer<typeof limitField>;

const stepField = z.strictObject({
  id: nameField,
  /** Before (negative), at (0) or after the due time of the clock. */
  offset: z.union([z.strictObject({ workingDays: amountField }), z.strictObject({ workingHours: amountField })]),
  target: z.enum(['incumbent', 'superior']),
  channel: nameField,
});
export type PolicyStep = z.infer<typeof stepField>;

const stepsField = z
  .array(stepField)
  .max(20)
  .refine((steps) => new Set(steps.map(({ id }) => id)).size === steps.length, 'expected each step id once');

/** A rule for whoever is late, as a document with a version: what was started by one version is ended by it. */
export const escalationPolicyField = z.strictObject({
  id: nameField,
  version: z.int().min(1),
  acknowledge: z.strictObject({ limits: z.record(urgencyField, limitField), steps: stepsField }),
  /** Its limit is the directive's own deadline. */
  complete: z.strictObject({ steps: stepsField }),
});
export type EscalationPolicy = z.infer<typeof escalationPolicyField>;

/** Fails with `POLICY.INVALID`, naming every place that is wrong. */
export function parsePolicy(document: unknown): Result<EscalationPolicy> {
  const parsed = escalationPolicyField.safeParse(document);
  if (parsed.success) return ok(parsed.data);
  const places = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'document'}: ${message}`);
  const message = `The escalation policy cannot be used: ${places.join('; ')}. Correct these places.`;
  return err(new DomainError('POLICY.INVALID', 'invalid', message, { places }));
}
