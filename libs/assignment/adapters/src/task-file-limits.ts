const MIB = 1_048_576;

/** Change them here, with a reason. */
export const taskFileLimits = {
  /** Of a file: with it a document of the store, which is one file, stays below 16 MiB. */
  bytes: 12 * MIB,
  /** Of one report, or one piece of evidence. */
  files: 10,
};
