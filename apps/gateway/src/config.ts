import { serviceConfigField } from '@wian/service';
import { z } from 'zod';

const serviceUrl = z.url({ protocol: /^https?$/ });

export const gatewayConfigField = serviceConfigField.pick({ HOST: true, LOG_LEVEL: true }).extend({
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  DIRECTORY_URL: serviceUrl.default('http://127.0.0.1:8081'),
  INTAKE_URL: serviceUrl.default('http://127.0.0.1:8082'),
  ASSIGNMENT_URL: serviceUrl.default('http://127.0.0.1:8083'),
  REPORTING_URL: serviceUrl.default('http://127.0.0.1:8085'),
});
