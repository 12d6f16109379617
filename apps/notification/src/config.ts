import { serviceConfigField } from '@wian/service';
import { z } from 'zod';

export const notificationConfigField = serviceConfigField
  .extend({
    REDIS_URL: z.string().startsWith('redis').describe('for the jobs that send mails'),
    PUBLIC_URL: z
      .url({ protocol: /^https?$/ })
      .default('http://127.0.0.1:8080')
      .transform((url) => url.replace(/\/+$/, ''))
      .describe('where people open the console: mails link there'),
    SMTP_URL: z
      .preprocess((given) => (given === '' ? undefined : given), z.url({ protocol: /^smtps?$/ }).optional())
      .describe('smtp://user:password@host:port; absent or empty, and no sink: there is no e-mail'),
    MAIL_FROM: z.string().min(3).default('wian@sample.invalid'),
    MAIL_SINK_FOLDER: z
      .string()
      .min(1)
      .optional()
      .describe('local stack: mails go to a sink that keeps them in this folder'),
    MAILS_PER_SECOND: z.coerce.number().int().min(1).max(1_000).default(20),
    NODE_ENV: z.string().optional(),
  })
  .refine(({ NODE_ENV, MAIL_SINK_FOLDER }) => NODE_ENV !== 'production' || MAIL_SINK_FOLDER === undefined, {
    path: ['MAIL_SINK_FOLDER'],
    message: 'the sink delivers nothing, so production refuses it: give SMTP_URL instead',
  })
  .refine(({ SMTP_URL, MAIL_SINK_FOLDER }) => SMTP_URL === undefined || MAIL_SINK_FOLDER === undefined, {
    path: ['MAIL_SINK_FOLDER'],
    message: 'mails go either to SMTP_URL or to the sink: give one of them',
  });
export type NotificationConfig = z.infer<typeof notificationConfigField>;
