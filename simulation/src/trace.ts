import { createHash } from 'node:crypto';

const KEPT = 500;

/** What happened, in order: a hash over all of it, and the last lines. */
export class Trace {
  private readonly hashed = createHash('sha256');
  /** Those that are not hashed yet, and before them the last ones that are. */
  private fresh: string[] = [];
  private kept: string[] = [];

  /** `at`: milliseconds since the beginning of the world. */
  add(at: number, who: string, what: string): void {
    this.fresh.push(`${at} ${who}: ${what}`);
    if (this.fresh.length === KEPT) this.fold();
  }

  /** The same for the same lines in the same order; ends the trace. */
  hash(): string {
    this.fold();
    return this.hashed.digest('hex').slice(0, 16);
  }

  last(count: number): readonly string[] {
    return [...this.kept, ...this.fresh].slice(-count);
  }

  private fold(): void {
    this.hashed.update(this.fresh.join('\n'));
    this.kept = [...this.kept, ...this.fresh].slice(-KEPT);
    this.fresh = [];
  }
}
