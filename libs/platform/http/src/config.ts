import { z } from 'zod';

/** Names that every service reads from its environment. */
export const serviceEnv = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
});

/** Names that a service with guarded routes reads beside. */
export const authEnv = z.object({
  AUTH_JWKS_FILE: z.string().min(1),
  AUTH_ISSUER: z.string().min(1).default('wian-local'),
  AUTH_AUDIENCE: z.string().min(1).default('wian'),
});

/** The environment by its schema; throws one sentence that names every variable to set. */
export function readConfig<Config>(schema: z.ZodType<Config>, env: NodeJS.ProcessEnv = process.env): Config {
  const parsed = schema.safeParse(env);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')} (${message})`);
  throw new Error(`the environment is not complete; set ${faults.join(', ')}`);
}
