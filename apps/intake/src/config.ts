import { serviceConfigField } from '@wian/service';
import { z } from 'zod';

export const intakeConfigField = serviceConfigField.extend({
  REDIS_URL: z.string().startsWith('redis').describe('for the jobs that read letters'),
  APPROVAL_ABOVE: z.coerce
    .number()
    .int()
    .min(0)
    .default(1_000)
    .describe('a letter to more recipients than that is issued once a second person has approved it'),
  LETTER_TOOLS: z
    .string()
    .min(1)
    .optional()
    .describe("folder with poppler's programs and tesseract, before those on the PATH"),
});
export type IntakeConfig = z.infer<typeof intakeConfigField>;
