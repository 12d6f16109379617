import { z } from 'zod';

type Json = Record<string, unknown>;

/**
 * zod schemas as JSON Schema 2020-12, which OpenAPI 3.1 takes as it is. What zod puts beside a schema (`$defs`, for
 * schemas with an id and for recursion) moves to the document's components.
 */
export class JsonSchemas {
  readonly components: Record<string, Json> = {};

  /** `name` names what has no id of its own, so it must be unique in the document. */
  add(schema: z.ZodType, io: 'input' | 'output', name: string): Json {
    const { $schema: _, $defs = {}, ...root } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json;
    const names = new Map<string, string>();
    for (const [key, definition] of Object.entries($defs as Record<string, Json>)) {
      names.set(`#/$defs/${key}`, this.nameFor(key.startsWith('__') ? `${name}${key}` : key, io, definition));
    }
    if (refersToItself(root)) names.set('#', name);
    for (const [key, definition] of Object.entries($defs as Record<string, Json>)) {
      this.components[names.get(`#/$defs/${key}`) ?? key] = redirect(definition, names);
    }
    if (!names.has('#')) return redirect(root, names);
    this.components[name] = redirect(root, names);
    return { $ref: refTo(name) };
  }

  /** A schema with defaults looks different going in and coming out: the second form gets a name of its own. */
  private nameFor(key: string, io: 'input' | 'output', definition: Json): string {
    const known = this.components[key];
    if (!known || sameShape(known, definition)) return key;
    return `${key}${io === 'input' ? 'Input' : 'Output'}`;
  }
}

const refTo = (name: string): string => `#/components/schemas/${name}`;
const refersToItself = (schema: Json): boolean => JSON.stringify(schema).includes('"$ref":"#"');

/** References aside: they were moved already in one of the two. */
const sameShape = (one: Json, other: Json): boolean => withoutRefs(one) === withoutRefs(other);
const withoutRefs = (schema: Json): string => JSON.stringify(schema, (key, value) => (key === '$ref' ? '' : value));

/** A copy with every reference led to where `names` says. */
function redirect(schema: Json, names: ReadonlyMap<string, string>): Json {
  return JSON.parse(JSON.stringify(schema), (key: string, value: unknown) => {
    const name = key === '$ref' && typeof value === 'string' ? names.get(value) : undefined;
    return name === undefined ? value : refTo(name);
  }) as Json;
}
