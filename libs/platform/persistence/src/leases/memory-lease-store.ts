import type { Lease, LeaseStore } from '@wian/kernel';

/** Leases in memory, with a clock of its own (milliseconds) so that tests need not wait. */
export class MemoryLeaseStore implements LeaseStore {
  private readonly leases = new Map<string, Lease & { until: number }>();

  constructor(private readonly now: () => number = Date.now) {}

  async acquire(name: string, owner: string, millis: number): Promise<Lease | undefined> {
    const held = this.leases.get(name);
    if (held && held.owner !== owner && held.until > this.now()) return undefined;
    const term = held ? held.term + (held.owner === owner ? 0 : 1) : 1;
    this.leases.set(name, { name, owner, term, until: this.now() + millis });
    return { name, owner, term };
  }

  async release({ name, owner, term }: Lease): Promise<void> {
    const held = this.leases.get(name);
    if (held?.owner === owner && held.term === term) this.leases.set(name, { ...held, until: 0 });
  }
}
