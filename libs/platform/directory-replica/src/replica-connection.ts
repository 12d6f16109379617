import type { CloudEvent, Unit, Voided } from '@wian/contracts';

/** Injection token of the mongoose connection that holds the replica. */
export const REPLICA_CONNECTION = Symbol('ReplicaConnection');

/** Injection token of the service's `ReplicaListener`, where it has one. */
export const REPLICA_LISTENER = Symbol('ReplicaListener');

/** Told of the events that the replica has applied: an event type has one handler in a group. Must bear repeats. */
export interface ReplicaListener {
  unitsRecorded(events: readonly CloudEvent<Unit>[]): Promise<void>;
  /** What the directory has lost, since it was restored from a backup. */
  unitsVoided(events: readonly CloudEvent<Voided>[]): Promise<void>;
}
