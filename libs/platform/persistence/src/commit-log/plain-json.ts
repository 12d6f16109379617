/** MongoDB nests documents 100 deep at most; this leaves room for the commit around an event. A cycle ends here too. */
const DEEPEST = 90;

/**
 * Where `value` is something that JSON or the store would change on the way, and what stands there; undefined when every
 * part of it comes back as it was. Says e.g. `orders.2.dueAt: an undefined value`.
 */
export function changedByJson(value: unknown, path: readonly string[] = []): string | undefined {
  const fault = faultOf(value, path.length);
  if (fault) return `${path.join('.') || 'the data'}: ${fault}`;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, part] of Object.entries(value)) {
    const changed = changedByJson(part, [...path, name]);
    if (changed) return changed;
  }
  return undefined;
}

function faultOf(value: unknown, depth: number): string | undefined {
  if (depth > DEEPEST) return `nested deeper than ${DEEPEST}, or in a cycle`;
  switch (typeof value) {
    case 'string':
      return /\p{Surrogate}/u.test(value) ? 'a string that is no Unicode (half of a surrogate pair)' : undefined;
    case 'number':
      return Number.isFinite(value) ? undefined : `the number ${value}`;
    case 'boolean':
      return undefined;
    case 'object':
      return faultOfObject(value);
    default:
      return value === undefined ? 'an undefined value' : `a ${typeof value}`;
  }
}

function faultOfObject(value: object | null): string | undefined {
  if (value === null || Array.isArray(value)) return undefined;
  if (!isPlain(value)) return `a ${value.constructor.name}`;
  return Object.keys(value).some((name) => name.includes('\0')) ? 'a field whose name holds a zero byte' : undefined;
}

/** Also of another realm, whose `Object` is not ours: what has no class stands right above `null`. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
