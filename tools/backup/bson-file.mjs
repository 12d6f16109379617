/** Files of documents one behind the other in BSON, byte for byte as the server stores them: mongodump's format. */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

/** Writes what `documents` gives (buffers) and answers `{documents, bytes, sha256}` of the file. */
export async function writeBson(path, documents) {
  const hash = createHash('sha256');
  const counts = { documents: 0, bytes: 0 };
  async function* counted() {
    for await (const document of documents) {
      hash.update(document);
      counts.documents += 1;
      counts.bytes += document.length;
      yield document;
    }
  }
  // `flush`: on the disk before it is said to be there.
  await pipeline(counted, createWriteStream(path, { flush: true }));
  return { ...counts, sha256: hash.digest('hex') };
}

export async function sha256Of(path) {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
}

/** The documents of a file, as buffers. */
export async function* readBson(path) {
  let rest = Buffer.alloc(0);
  for await (const chunk of createReadStream(path)) {
    rest = Buffer.concat([rest, chunk]);
    let at = 0;
    while (rest.length - at >= 4 && rest.length - at >= rest.readInt32LE(at)) {
      const size = rest.readInt32LE(at);
      yield rest.subarray(at, at + size);
      at += size;
    }
    rest = rest.subarray(at);
  }
  if (rest.length > 0) throw new Error(`${path} ends in the middle of a document`);
}
