import { type ClientSession, type Connection, mongo } from 'mongoose';

/** Stated explicitly: correctness never rests on a server's defaults. */
export const transactionOptions = {
  readConcern: { level: 'snapshot' },
  writeConcern: { w: 'majority', j: true },
} as const;

/** Runs `work` in one transaction; transient errors are tried again by the driver, so `work` must be repeatable. */
export const inTransaction = <T>(connection: Connection, work: (session: ClientSession) => Promise<T>): Promise<T> =>
  connection.withSession((session) => session.withTransaction(() => work(session), transactionOptions)) as Promise<T>;

export const isDuplicateKey = (error: unknown): boolean => codeOf(error) === 11000;
/** Somebody else has made the collection already. */
export const isNamespaceTaken = (error: unknown): boolean => codeOf(error) === 48;

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}

const CONNECTION_ERRORS = new Set([
  'MongoNetworkError',
  'MongoNetworkTimeoutError',
  'MongoServerSelectionError',
  'MongooseServerSelectionError',
  'MongoNotConnectedError',
  'MongoTopologyClosedError',
  'MongoPoolClearedError',
  'PoolClearedError',
  'PoolClearedOnNetworkError',
  'MongoExpiredSessionError',
]);

/** The store itself cannot be reached: no reason to blame the event at hand. A bulk write wraps the error that says so. */
export const isStoreUnavailable = (error: unknown): boolean =>
  error instanceof Error &&
  (CONNECTION_ERRORS.has(error.name) ||
    (error instanceof mongo.MongoBulkWriteError && isStoreUnavailable(error.errorResponse)));

/** The answer was lost: what was asked may have been done. */
export const isOutcomeUnknown = (error: unknown): boolean =>
  isStoreUnavailable(error) ||
  (error instanceof mongo.MongoError && error.hasErrorLabel('UnknownTransactionCommitResult'));
