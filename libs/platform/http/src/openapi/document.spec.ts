import { z } from 'zod';
import { pageQuery } from '../page.schema.js';
import type { Route } from '../routes.js';
import { openApiDocument } from './document.js';

const unit = z.object({ unitId: z.string(), sample: z.boolean().default(false) }).meta({ id: 'Unit' });
const tree = z.object({
  unit,
  get children() {
    return z.array(tree);
  },
});
const route = (endpoint: Partial<Route['endpoint']>, told: Partial<Route> = {}): Route => ({
  controller: 'UnitsController',
  method: 'list',
  verb: 'get',
  path: '/units',
  endpoint: { permission: 'directory:read', summary: 'Units', ...endpoint },
  ...told,
});

describe('the OpenAPI document', () => {
  it('says 3.1, stable operation ids, and the bearer token where one is needed', () => {
    const document = openApiDocument('directory', [
      route({}),
      route({ permission: 'public' }, { method: 'open', path: '/open' }),
    ]);
    expect(document.openapi).toBe('3.1.1');
    expect(document.paths['/units']?.['get']).toMatchObject({
      operationId: 'units.list',
      security: [{ bearer: [] }],
      'x-permission': 'directory:read',
    });
    expect(document.paths['/open']?.['get']).toMatchObject({ security: [] });
    expect(document.components['securitySchemes']).toMatchObject({ bearer: { type: 'http', scheme: 'bearer' } });
  });

  it('lists path and query with the limits that are checked', () => {
    const { paths } = openApiDocument('directory', [
      route({ params: z.object({ unitId: z.string() }), query: pageQuery }, { path: '/units/:unitId' }),
    ]);
    expect(paths['/units/{unitId}']?.['get']?.['parameters']).toMatchObject([
      { name: 'unitId', in: 'path', required: true },
      {
        name: 'limit',
        in: 'query',
        required: false,
        schema: { type: 'integer', minimum: 1, maximum: 500, default: 50 },
      },
      { name: 'cursor', in: 'query', required: false },
    ]);
  });

  it('documents refusals as problem+json', () => {
    const { paths } = openApiDocument('directory', [route({ body: unit }, { verb: 'post' })]);
    const responses = paths['/units']?.['post']?.['responses'] as Record<string, unknown>;
    expect(Object.keys(responses)).toEqual(['200', '400', '401', '403', '409', '413', '422', '503']);
    expect(responses['409']).toMatchObject({
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    });
  });

  it('offers an Idempotency-Key on unsafe requests of a known caller, and on no others', () => {
    const { paths } = openApiDocument('directory', [
      route({}),
      route({}, { method: 'add', verb: 'post' }),
      route({ permission: 'public' }, { method: 'open', verb: 'post', path: '/open' }),
    ]);
    const keysOf = (operation: Record<string, unknown> | undefined) =>
      (operation?.['parameters'] as { name: string; in: string; required: boolean }[]).filter(
        (each) => each.name === 'Idempotency-Key',
      );
    expect(keysOf(paths['/units']?.['post'])).toMatchObject([{ in: 'header', required: false }]);
    expect(keysOf(paths['/units']?.['get'])).toEqual([]);
    expect(keysOf(paths['/open']?.['post'])).toEqual([]);
  });

  it('keeps named and recursive schemas as components, and no reference leads nowhere', () => {
    const document = openApiDocument('directory', [
      route({ answer: tree }),
      route({ body: unit, answer: unit }, { method: 'put', verb: 'put' }),
    ]);
    const names = Object.keys(document.components['schemas'] ?? {});
    expect(names).toEqual(expect.arrayContaining(['Unit', 'UnitInput', 'units.list.answer', 'Problem']));
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, reference]) => reference);
    expect(references.length).toBeGreaterThan(3);
    for (const reference of references)
      expect(names.map((name) => `#/components/schemas/${name}`)).toContain(reference);
    expect(JSON.stringify(document)).not.toContain('$defs');
  });
});
