import { z } from 'zod';

const list = z
  .string()
  .min(1)
  .transform((value) => value.split(',').map((each) => each.trim()));

/** What every service with a log of its own reads from its environment. Extend it with what only one service needs. */
export const serviceConfigField = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).describe('0 = any free port'),
  HOST: z.string().default('127.0.0.1'),
  MONGO_URL: z.string().startsWith('mongodb').describe("with the service's own database as its path"),
  KAFKA_BROKERS: list.describe('host:port, separated by commas'),
  AUTH_JWKS_FILE: z.string().min(1).describe('path of the JWKS file with the public keys'),
  AUTH_ISSUER: z.string().default('wian-local'),
  AUTH_AUDIENCE: z.string().default('wian'),
  WIAN_CLOCK_OFFSET_FILE: z
    .string()
    .min(1)
    .optional()
    .describe('tests only: a file with the milliseconds by which domain time is moved'),
  LOG_CHECKPOINT_FOLDER: z
    .string()
    .min(1)
    .optional()
    .describe("outside the database: where the signed checkpoints of the service's log are kept"),
  LOG_CHECKPOINT_KEY_FILE: z.string().min(1).optional().describe('PEM file with the Ed25519 key that signs them'),
  LOG_ARCHIVE_FOLDER: z
    .string()
    .min(1)
    .optional()
    .describe('outside the database: where old commits of the log are moved to, for all replicas'),
  LOG_CHECKPOINT_SECONDS: z.coerce.number().min(0.1).max(86_400).default(300).describe('from one to the next'),
  WIAN_FAIL_POINT_FILE: z
    .string()
    .min(1)
    .optional()
    .describe('the fault rig only: a file that names a place at which the process ends itself'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
});
export type ServiceConfig = z.infer<typeof serviceConfigField>;

/** Parses an environment; throws one sentence that names every variable that is missing or wrong. */
export function readConfig<Schema extends z.ZodType>(schema: Schema, env: NodeJS.ProcessEnv): z.infer<Schema> {
  const parsed = schema.safeParse(env);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.')} (${message})`);
  throw new Error(`the environment is not complete: ${problems.join(', ')}; see docs/how-to/your-own-servers.md`);
}
