import { serviceConfigField } from '@wian/service';
import { z } from 'zod';

export const intakeConfigField = serviceConfigField.extend({
  REDIS_URL: z.string().startsWith('redis').describe('for the jobs that read letters'),
});
export type IntakeConfig = z.infer<typeof intakeConfigField>;
