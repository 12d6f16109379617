const MIB = 1_048_576;

/** What a file may hold; beyond it is refused before it costs more. Change them here, with a reason. */
export const documentLimits = {
  /** Of a file as it comes. */
  bytes: 25 * MIB,
  /** Of a letter and its enclosures that come together. */
  bytesTogether: 50 * MIB,
  /** Of all that an archive, a mail or a Word file unpacks to. */
  unpackedBytes: 100 * MIB,
  /** In an archive or mail, those within others included. */
  files: 50,
  /** Archives and mails within each other. */
  depth: 3,
  /** Of a PDF. */
  pages: 100,
  /** Of all that comes together, that are recognised; of a scan the pages after them are said to be unread. */
  scannedPages: 10,
  /** Of its text. */
  characters: 300_000,
};
export type DocumentLimits = typeof documentLimits;
