/** How much of one kind of work is left; 0 = none. */
export type WorkCounter = () => Promise<number>;

/** Since when the oldest work of one kind has waited; undefined = none waits. */
export type OldestWork = () => Promise<Date | undefined>;

/** What a service has still to do, by kind: the log's own, and whatever the service adds. */
export class WorkAtHand {
  private readonly counters = new Map<string, WorkCounter>();
  private readonly oldest = new Map<string, OldestWork>();

  /** `kind`: a few words, e.g. `due steps`. */
  add(kind: string, counter: WorkCounter): void {
    this.counters.set(kind, counter);
  }

  /** Work that should never wait long. */
  addDated(kind: string, oldest: OldestWork): void {
    this.add(kind, async () => ((await oldest()) === undefined ? 0 : 1));
    this.oldest.set(kind, oldest);
  }

  async look(): Promise<Readonly<Record<string, number>>> {
    return asked(this.counters);
  }

  /** Of each kind that knows it: since when the oldest has waited. */
  async waiting(): Promise<Readonly<Record<string, Date | undefined>>> {
    return asked(this.oldest);
  }
}

async function asked<Answer>(questions: ReadonlyMap<string, () => Promise<Answer>>): Promise<Record<string, Answer>> {
  const entries = await Promise.all([...questions].map(async ([kind, ask]) => [kind, await ask()] as const));
  return Object.fromEntries(entries);
}
