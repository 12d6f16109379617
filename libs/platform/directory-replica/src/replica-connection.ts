/** Injection token of the mongoose connection that holds the replica. */
export const REPLICA_CONNECTION = Symbol('ReplicaConnection');
