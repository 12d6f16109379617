import { join } from 'node:path';
import { serviceConfigField } from '@wian/service';
import { z } from 'zod';

/** One service by its replicas: `http://10.0.0.1:8083,http://10.0.0.2:8083`. */
const serviceUrls = z
  .string()
  .transform((text) => text.split(',').map((each) => each.trim()))
  .superRefine((urls, context) => {
    const problem = problemOf(urls);
    if (problem) context.addIssue({ code: 'custom', message: problem });
  });

function problemOf(urls: readonly string[]): string | undefined {
  const expected = 'expected the http or https URL of each replica, separated by commas';
  const wrong = urls.find((url) => !/^https?:\/\/[^/]/.test(url) || !URL.canParse(url));
  if (wrong !== undefined) return `${expected}, found ${JSON.stringify(wrong)}`;
  const parsed = urls.map((url) => new URL(url));
  if (new Set(parsed.map(({ origin }) => origin)).size < urls.length) return `${expected}, found one of them twice`;
  if (new Set(parsed.map(({ protocol }) => protocol)).size > 1) return `${expected}, found http and https together`;
  if (urls.length > 1 && parsed.some(({ pathname }) => pathname !== '/')) return `${expected}, found one with a path`;
  return undefined;
}

export const gatewayConfigField = serviceConfigField.pick({ HOST: true, LOG_LEVEL: true }).extend({
  /** Credentials of the sample people; where it names none, nobody signs in by name. */
  WIAN_CREDENTIALS: z.string().min(1).optional(),
  /** The built console; that of this repository unless told. */
  CONSOLE_DIR: z
    .string()
    .min(1)
    .default(join(import.meta.dirname, '../../console/dist')),
  NODE_ENV: z.string().optional(),
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  DIRECTORY_URL: serviceUrls.prefault('http://127.0.0.1:8081'),
  INTAKE_URL: serviceUrls.prefault('http://127.0.0.1:8082'),
  ASSIGNMENT_URL: serviceUrls.prefault('http://127.0.0.1:8083'),
  NOTIFICATION_URL: serviceUrls.prefault('http://127.0.0.1:8084'),
  REPORTING_URL: serviceUrls.prefault('http://127.0.0.1:8085'),
});
