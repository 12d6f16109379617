import { serviceConfigField } from '@wian/service';
import { z } from 'zod';

export const reportingConfigField = serviceConfigField.extend({
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .default('http://127.0.0.1:8080')
    .describe('of the gateway, as callers see it'),
});
