/** JSON Schemas of the published events, and the little that the other generators need to know of such a schema. */
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';

/** The schema of an event's `data` as it lies on the topic (draft 2020-12), without fields that a reader fills in. */
export function eventSchema({ type, summary, data }) {
  const { $schema, ...schema } = z.toJSONSchema(data, { target: 'draft-2020-12', io: 'input' });
  return { $schema, $id: `urn:${type.replaceAll('.', ':')}`, title: type, description: summary, ...schema };
}

/**
 * The same as AsyncAPI takes it (draft 7); its definitions move to `shared`, where all messages find them.
 * Two different definitions of one name are refused.
 */
export function draft7(data, shared) {
  const { $schema: _, definitions = {}, ...schema } = z.toJSONSchema(data, { target: 'draft-7', io: 'input' });
  for (const [name, definition] of Object.entries(definitions)) {
    const moved = moveRefs(definition);
    if (shared[name] && !sameJson(shared[name], moved))
      throw new Error(`two schemas call themselves ${name}; rename one`);
    shared[name] = moved;
  }
  return moveRefs(schema);
}

function moveRefs(schema) {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/definitions/', '"#/components/schemas/'));
}

/** Follows local references (`#/$defs/…`) until the schema itself. */
export function resolveRef(root, schema) {
  let found = schema;
  while (found.$ref) {
    const { $ref } = found;
    found = $ref
      .slice(2)
      .split('/')
      .reduce((node, part) => node?.[part], root);
    if (!found) throw new Error(`the schema refers to ${$ref}, which it does not hold`);
  }
  return found;
}

export const sameJson = (one, other) => isDeepStrictEqual(one, other);
