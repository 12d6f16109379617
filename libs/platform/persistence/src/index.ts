export { ArchivedLog } from './archive/archived-log.js';
export { Archiver } from './archive/archiver.js';
export { ArchiveFiles } from './archive/archive-files.js';
export type { ArchivedPart } from './archive/archive-store.port.js';
export { MongoArchiveStore } from './archive/mongo-archive-store.js';
export type { ChangedAggregates, CommitStore, SealedBatch, SealedCommit } from './commit-log/commit-store.port.js';
export { checkpointKeys, type CheckpointKeys } from './checkpoints/checkpoint.js';
export { CheckpointFile } from './checkpoints/checkpoint-file.js';
export { Checkpointer, type CheckpointerOptions } from './checkpoints/checkpointer.js';
export { signedBatches } from './checkpoints/signed-batches.js';
export { ensureLogIndexes } from './commit-log/commit.schema.js';
export { MemoryCommitLog } from './commit-log/memory-commit-log.js';
export { type Derived, MongoCommitLog, stateOf } from './commit-log/mongo-commit-log.js';
export { MongoCommitStore } from './commit-log/mongo-commit-store.js';
export { EventTypes } from './commit-log/prepare-commit.js';
export { MemoryLeaseStore } from './leases/memory-lease-store.js';
export { MongoLeaseStore } from './leases/mongo-lease-store.js';
export { collectionNameOf, collectionOf, databaseOf, ensureCollections } from './mongo/collections.js';
export { conditionalUpsert, type VersionedRow } from './mongo/conditional-upsert.js';
export { isVoided, removeVoided, type VoidedRow } from './mongo/remove-voided.js';
export { inTransaction, isDuplicateKey, isStoreUnavailable } from './mongo/transactions.js';
export {
  type EventChannel,
  type EventSink,
  Publisher,
  PUBLISHER_LEASE,
  type PublisherOptions,
} from './publisher/publisher.js';
export { sealCommits } from './publisher/sealer.js';
export { type OutgoingEvent, toOutgoing } from './publisher/to-cloud-events.js';
export { type LogVerification, verifyLog } from './publisher/verify-log.js';
