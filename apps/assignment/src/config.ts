import { serviceConfigField } from '@wian/service';
import { z } from 'zod';

export const assignmentConfigField = serviceConfigField.extend({
  UNDO_SECONDS: z.coerce
    .number()
    .int()
    .min(0)
    .max(3_600)
    .default(60)
    .describe('for so long a person may take back the step they have just taken on a task'),
  REMIND_HOURS: z.coerce
    .number()
    .min(0)
    .max(720)
    .default(24)
    .describe('for so long nobody is reminded of the same task again'),
  ROLL_UP_MILLIS: z.coerce
    .number()
    .int()
    .min(10)
    .max(60_000)
    .default(1_000)
    .describe('how often the figures of cascades are brought up to date'),
});
export type AssignmentConfig = z.infer<typeof assignmentConfigField>;
