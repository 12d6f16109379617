/** A lease on a name. `term` grows with every new owner, so that an old owner can be told from its successor. */
export interface Lease {
  readonly name: string;
  readonly owner: string;
  readonly term: number;
}

/** Leases by real time. `acquire` also renews; it answers undefined while another owner's lease is running. */
export interface LeaseStore {
  acquire(name: string, owner: string, millis: number): Promise<Lease | undefined>;
  release(lease: Lease): Promise<void>;
}
