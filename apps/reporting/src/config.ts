import { serviceConfigField } from '@wian/service';
import { z } from 'zod';

export const reportingConfigField = serviceConfigField.extend({
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .default('http://127.0.0.1:8080')
    .describe('of the gateway, as callers see it'),
  REPORTING_GENERATION: z.coerce
    .number()
    .int()
    .min(1)
    .max(9_999)
    .default(1)
    .describe('a higher one rebuilds every table from the first event, in a database of its own'),
});
type ReportingConfig = z.infer<typeof reportingConfigField>;

/** The consumer group and database of a generation: both new, so that every topic is read from its beginning. */
export function ofGeneration(config: ReportingConfig): { readonly config: ReportingConfig; readonly group: string } {
  const generation = config.REPORTING_GENERATION;
  if (generation === 1) return { config, group: 'wian.reporting' };
  const url = new URL(config.MONGO_URL);
  url.pathname = `${url.pathname}_g${generation}`;
  return { config: { ...config, MONGO_URL: url.href }, group: `wian.reporting.g${generation}` };
}
