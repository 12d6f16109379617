import type { OpenApiDocument } from '@wian/http';

type Json = Record<string, unknown>;

/** One document of all services: paths under `/api/<service>`, names kept apart by a `<service>.` in front. */
export function mergeOpenApi(documents: ReadonlyMap<string, OpenApiDocument | undefined>): OpenApiDocument {
  const missing = [...documents].filter(([, document]) => !document).map(([name]) => name);
  const known = [...documents].flatMap(([name, document]) => (document ? [keptApart(name, document)] : []));
  return {
    openapi: '3.1.1',
    info: { title: 'Wian', version: '1', description: description(missing), 'x-missing-services': missing },
    paths: Object.assign({}, ...known.map(({ paths }) => paths)) as OpenApiDocument['paths'],
    components: {
      schemas: Object.assign({}, ...known.map(({ components }) => components['schemas'])) as Record<string, Json>,
      securitySchemes: Object.assign({}, ...known.map(({ components }) => components['securitySchemes'])) as Record<
        string,
        Json
      >,
    },
  };
}

function keptApart(
  service: string,
  { paths, components }: OpenApiDocument,
): Pick<OpenApiDocument, 'paths' | 'components'> {
  const prefixed = Object.entries(paths).map(([path, operations]) => {
    const named = Object.entries(operations).map(([verb, operation]) => [verb, ownNames(service, operation)] as const);
    return [`/api/${service}${path}`, Object.fromEntries(named)] as const;
  });
  const schemas = Object.entries(components['schemas'] ?? {}).map(
    ([name, schema]) => [`${service}.${name}`, schema] as const,
  );
  return redirected(service, {
    paths: Object.fromEntries(prefixed),
    // all services take the same tokens, so the scheme stays one
    components: { ...components, schemas: Object.fromEntries(schemas) },
  });
}

const ownNames = (service: string, operation: Json): Json => ({
  ...operation,
  operationId: `${service}.${String(operation['operationId'])}`,
  tags: (Array.isArray(operation['tags']) ? operation['tags'] : []).map((tag) => `${service}: ${String(tag)}`),
});

/** The same with every schema reference led to its new name. */
function redirected<Part>(service: string, part: Part): Part {
  const from = '#/components/schemas/';
  return JSON.parse(JSON.stringify(part), (key: string, value: unknown) =>
    key === '$ref' && typeof value === 'string' && value.startsWith(from)
      ? `${from}${service}.${value.slice(from.length)}`
      : value,
  ) as Part;
}

function description(missing: readonly string[]): string {
  const all = 'Every service behind the gateway. Sign in with a bearer token.';
  return missing.length === 0 ? all : `${all} Left out, because they do not answer now: ${missing.join(', ')}.`;
}
