import { join } from 'node:path';
import { serviceConfigField } from '@wian/service';
import { z } from 'zod';

const serviceUrl = z.url({ protocol: /^https?$/ });

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
  DIRECTORY_URL: serviceUrl.default('http://127.0.0.1:8081'),
  INTAKE_URL: serviceUrl.default('http://127.0.0.1:8082'),
  ASSIGNMENT_URL: serviceUrl.default('http://127.0.0.1:8083'),
  NOTIFICATION_URL: serviceUrl.default('http://127.0.0.1:8084'),
  REPORTING_URL: serviceUrl.default('http://127.0.0.1:8085'),
});
