/**
 * Types of the whole HTTP API for typed clients, from what the controllers say of themselves: nothing runs for it.
 * The gateway's own session routes stand beside those of the services under `/api/<service>`.
 */
import { join } from 'node:path';
import { build } from '../build.mjs';
import { CONSOLE } from '../lib/console-build.mjs';
import { serviceNames } from '../start/services.mjs';
import { workspacePackages } from '../workspace.mjs';

export const CLIENT_TYPES = 'apps/console/src/api/generated/schema.d.ts';

const HEAD = '// Made by `npm run generate` from the controllers of all services. Do not edit.\n\n';

export async function clientTypes() {
  build(workspacePackages(join(import.meta.dirname, '../..')).filter((folder) => folder !== CONSOLE));
  const { default: openapiTS, astToString } = await import('openapi-typescript');
  return HEAD + astToString(await openapiTS(await wholeDocument(), { alphabetize: true }));
}

async function wholeDocument() {
  const { describeControllers } = await import('@wian/http');
  const { mergeOpenApi, SessionController } = await import('@wian/gateway-adapters');
  const services = serviceNames.filter((name) => name !== 'gateway');
  const documents = await Promise.all(
    services.map(async (name) => [name, describeControllers(name, await controllersOf(name))]),
  );
  const merged = mergeOpenApi(new Map(documents));
  const session = describeControllers('gateway', [SessionController]);
  return {
    ...merged,
    paths: { ...merged.paths, ...session.paths },
    components: { ...merged.components, schemas: { ...session.components.schemas, ...merged.components.schemas } },
  };
}

async function controllersOf(service) {
  const adapters = await import(`@wian/${service}-adapters`);
  return Object.entries(adapters).flatMap(([name, value]) => (name.endsWith('Controller') ? [value] : []));
}
