/** Fewer failing keys than this are parked one by one; from here on, more than half failing means a sick service. */
const SICK_FROM_KEYS = 20;
/** So many keys, of which `SICK_FROM_KEYS` are just more than half, are looked at where a chunk holds fewer. */
const LOOK_BACK = 2 * SICK_FROM_KEYS - 1;
const MOST_KEYS = 1_000;

interface Tried {
  readonly at: number;
  readonly failed: boolean;
}

/** What a breaker found when it says stop. */
export interface Sickness {
  readonly failing: number;
  readonly tried: number;
}

/**
 * Tells a sick service from sick events by the newest outcome of each key. Looks at the keys of the chunk at hand and,
 * where it holds fewer than 39, at those tried before it, up to 39 in all and not older than the window: so a bad
 * deploy is found also where messages trickle in one by one, and a long healthy past hides no failure of today.
 */
export class Breaker {
  /** By key, the newest last. */
  private readonly tried = new Map<string, Tried>();

  /** `windowMillis` and `now` in real milliseconds. */
  constructor(
    private readonly windowMillis: number,
    private readonly now: () => number = Date.now,
  ) {}

  /** Notes the outcome of every key that was tried. */
  note(keys: Iterable<string>, failing: ReadonlySet<string>): void {
    const at = this.now();
    for (const key of keys) {
      this.tried.delete(key);
      this.tried.set(key, { at, failed: failing.has(key) });
    }
    this.forget(at);
  }

  /** Call right after `note`; `chunk` is how many keys it was told of. Undefined: nothing speaks against parking. */
  sickness(chunk: number): Sickness | undefined {
    const looked = [...this.tried.values()].slice(-Math.max(chunk, LOOK_BACK));
    const failing = looked.filter(({ failed }) => failed).length;
    if (failing < SICK_FROM_KEYS || failing * 2 <= looked.length) return undefined;
    return { failing, tried: looked.length };
  }

  private forget(now: number): void {
    for (const [key, { at }] of this.tried) {
      if (this.tried.size <= MOST_KEYS && now - at <= this.windowMillis) return;
      this.tried.delete(key);
    }
  }
}
