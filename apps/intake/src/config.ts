import { serviceConfigField } from '@wian/service';
import { z } from 'zod';

export const intakeConfigField = serviceConfigField.extend({
  REDIS_URL: z.string().startsWith('redis').describe('for the jobs that read letters'),
  LETTER_TOOLS: z
    .string()
    .min(1)
    .optional()
    .describe("folder with poppler's programs and tesseract, before those on the PATH"),
});
export type IntakeConfig = z.infer<typeof intakeConfigField>;
