import type { Type } from '@nestjs/common';
import { PROBLEM_TYPE, problemSchema } from '../problem.js';
import type { UploadLimits } from '../upload-limits.js';
import { paramNames, type Route, routesOfControllers } from '../routes.js';
import { JsonSchemas } from './json-schemas.js';

type Json = Record<string, unknown>;

/** An OpenAPI 3.1 document: https://spec.openapis.org/oas/v3.1.1.html */
export interface OpenApiDocument {
  readonly openapi: string;
  readonly info: Json & { readonly title: string };
  readonly tags?: readonly (Json & { readonly name: string })[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Json>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, Json>>>>;
}

/** The document of a service, from the schemas that its routes check with. */
export function openApiDocument(service: string, routes: readonly Route[]): OpenApiDocument {
  const schemas = new JsonSchemas();
  const problem = schemas.add(problemSchema, 'output', 'Problem');
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of routes) {
    const path = templateOf(route.path);
    (paths[path] ??= {})[route.verb] = operation(route, schemas, problem);
  }
  return {
    openapi: '3.1.1',
    info: { title: `Wian ${service}`, version: '1', summary: `API of the ${service} service` },
    paths,
    components: {
      schemas: schemas.components,
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
  };
}

/** OpenAPI has no optional parts of a path: an optional rest is described as given. */
const templateOf = (path: string): string =>
  path.replace(/\{(\/[^}]*)\}/g, '$1').replace(/[:*]([A-Za-z0-9_]+)/g, '{$1}');

/** The document of these controllers, for tools that have no running service to ask. */
export const describeControllers = (service: string, controllers: readonly Type[]): OpenApiDocument =>
  openApiDocument(service, routesOfControllers(controllers));

function operation(route: Route, schemas: JsonSchemas, problem: Json): Json {
  const { endpoint } = route;
  if (!endpoint) throw new Error(`${route.controller}.${route.method} has no @Endpoint to document`);
  const tag = tagOf(route.controller);
  const operationId = `${tag}.${route.method}`;
  const isPublic = endpoint.permission === 'public';
  return {
    operationId,
    tags: [tag],
    summary: endpoint.summary,
    ...(isPublic ? { security: [] } : { security: [{ bearer: [] }], 'x-permission': endpoint.permission }),
    parameters: parameters(route, schemas, operationId),
    ...(endpoint.upload ? { requestBody: { required: true, content: filesOf(endpoint.upload) } } : {}),
    ...(endpoint.body
      ? { requestBody: { required: true, content: json(schemas.add(endpoint.body, 'input', `${operationId}.body`)) } }
      : {}),
    responses: {
      [endpoint.status ?? 200]: success(route, schemas, operationId),
      ...Object.fromEntries(refusals(route).map(([status, text]) => [status, refusal(text, problem)])),
    },
  };
}

/** draft-ietf-httpapi-idempotency-key-header: on every unsafe request of a known caller. */
const idempotencyKey: Json = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'The same request under the same key is done once, and answered again as it was: a new UUID a step',
  schema: { type: 'string', minLength: 1, maxLength: 255, pattern: '^[!-~]+$' },
};
const takesKey = ({ verb, endpoint }: Route): boolean =>
  !['get', 'head', 'options'].includes(verb) && endpoint?.permission !== 'public';

function parameters(route: Route, schemas: JsonSchemas, operationId: string): readonly Json[] {
  const { endpoint, path } = route;
  const listed = (part: 'params' | 'query', where: string): readonly Json[] =>
    Object.entries(endpoint?.[part]?.shape ?? {}).map(([name, schema]) => ({
      name,
      in: where,
      required: where === 'path' || !schema.safeParse(undefined).success,
      schema: schemas.add(schema, 'input', `${operationId}.${name}`),
    }));
  const inPath = paramNames(path);
  return [
    ...listed('params', 'path').filter(({ name }) => inPath.includes(String(name))),
    ...listed('query', 'query'),
    ...(takesKey(route) ? [idempotencyKey] : []),
  ];
}

function success({ endpoint }: Route, schemas: JsonSchemas, operationId: string): Json {
  const type = endpoint?.produces ?? 'application/json';
  if (!endpoint?.answer) return { description: 'Done', ...(endpoint?.produces ? { content: { [type]: {} } } : {}) };
  return { description: 'Done', content: json(schemas.add(endpoint.answer, 'output', `${operationId}.answer`), type) };
}

/** Which refusals a route can answer, by what it asks and takes. */
function refusals(route: Route): readonly (readonly [number, string])[] {
  const { endpoint = { permission: 'public', summary: '' } } = route;
  const { permission, params, query, upload } = endpoint;
  const body = endpoint.body ?? upload;
  const guarded = permission !== 'public';
  const possible: readonly (readonly [boolean, number, string])[] = [
    [Boolean(params ?? query ?? body) || takesKey(route), 400, 'The request is not valid'],
    [guarded, 401, 'No valid token'],
    [guarded, 403, 'The caller may not do this'],
    [Boolean(params), 404, 'Not found'],
    [Boolean(body) && !takesKey(route), 409, 'The present state does not allow this'],
    [takesKey(route), 409, 'The present state does not allow this, or the same Idempotency-Key is still at work'],
    [Boolean(body), 413, 'The body is too large'],
    [takesKey(route), 422, 'The Idempotency-Key was used for another request'],
    [true, 503, 'Not available now'],
  ];
  return possible.filter(([applies]) => applies).map(([, status, description]) => [status, description]);
}

const refusal = (description: string, schema: Json): Json => ({ description, content: json(schema, PROBLEM_TYPE) });
const json = (schema: Json, type = 'application/json'): Json => ({ [type]: { schema } });

const file = { type: 'string', format: 'binary' };
const form = { type: 'object', properties: { files: { type: 'array', items: file } }, required: ['files'] };
const filesOf = ({ together }: UploadLimits): Json => ({
  'application/octet-stream': { schema: file },
  ...(together && { 'multipart/form-data': { schema: form } }),
});

/** LettersController -> letters */
function tagOf(controller: string): string {
  const name = controller.replace(/Controller$/, '');
  return name.charAt(0).toLowerCase() + name.slice(1);
}
