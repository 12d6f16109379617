/** How much of one kind of work is left; 0 = none. */
export type WorkCounter = () => Promise<number>;

/** What a service has still to do, by kind: the log's own, and whatever the service adds. */
export class WorkAtHand {
  private readonly counters = new Map<string, WorkCounter>();

  /** `kind`: a few words, e.g. `due steps`. */
  add(kind: string, counter: WorkCounter): void {
    this.counters.set(kind, counter);
  }

  async look(): Promise<Readonly<Record<string, number>>> {
    const entries = await Promise.all([...this.counters].map(async ([kind, count]) => [kind, await count()] as const));
    return Object.fromEntries(entries);
  }
}
