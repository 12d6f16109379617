/** MongoDB nests documents 100 deep at most; this leaves room for the commit around an event. A cycle ends here too. */
const DEEPEST = 90;
const HALF_A_PAIR = /\p{Surrogate}/u;

/**
 * Where `value` is something that JSON or the store would change on the way, and what stands there; undefined when every
 * part of it comes back as it was. Says e.g. `orders.2.dueAt: an undefined value`.
 */
export function changedByJson(value: unknown): string | undefined {
  const found = faultIn(value, 0);
  return found && `${found.path.reverse().join('.') || 'the data'}: ${found.fault}`;
}

/** The way to it from the inside out: nothing is written down of all that is right. */
interface Fault {
  readonly fault: string;
  readonly path: string[];
}

function faultIn(value: unknown, depth: number): Fault | undefined {
  const fault = faultOf(value, depth);
  if (fault) return { fault, path: [] };
  if (typeof value !== 'object' || value === null) return undefined;
  const parts = value as Readonly<Record<string, unknown>>;
  for (const name of Object.keys(parts)) {
    const found = faultIn(parts[name], depth + 1);
    if (!found) continue;
    found.path.push(name);
    return found;
  }
  return undefined;
}

function faultOf(value: unknown, depth: number): string | undefined {
  if (depth > DEEPEST) return `nested deeper than ${DEEPEST}, or in a cycle`;
  switch (typeof value) {
    case 'string':
      return HALF_A_PAIR.test(value) ? 'a string that is no Unicode (half of a surrogate pair)' : undefined;
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
