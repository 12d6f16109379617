import type { Lease, LeaseStore } from './lock.port.js';

export interface LeaseHolderOptions {
  readonly leases: LeaseStore;
  readonly name: string;
  /** Unique to this process. */
  readonly owner: string;
  /** Real milliseconds that a lease lasts without being renewed. */
  readonly millis?: number;
}

/** Takes and keeps a lease for whoever asks before each piece of work; renews it when half of it is over. */
export class LeaseHolder {
  private lease: (Lease & { renewAt: number; until: number }) | undefined;

  constructor(private readonly options: LeaseHolderOptions) {}

  /** Undefined while another owner has it. */
  async hold(): Promise<Lease | undefined> {
    const { leases, name, owner, millis = 5_000 } = this.options;
    if (this.lease && Date.now() < this.lease.renewAt) return this.lease;
    const asked = Date.now();
    const lease = await leases.acquire(name, owner, millis);
    this.lease = lease && { ...lease, renewAt: asked + millis / 2, until: asked + millis };
    return this.lease;
  }

  /** Without asking: by this process's own clock nobody else can have it yet. */
  holds(): boolean {
    return this.lease !== undefined && Date.now() < this.lease.until;
  }

  /** Asks anew next time: something says that another may have it. */
  doubt(): void {
    this.lease = this.lease && { ...this.lease, renewAt: 0 };
  }

  /** Gives it back, so that another need not wait until it is over. */
  async release(): Promise<void> {
    if (this.lease) await this.options.leases.release(this.lease);
    this.lease = undefined;
  }
}
