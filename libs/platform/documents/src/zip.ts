import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { FileProblem } from './file-problem.js';
import { documentLimits } from './limits.js';
import { UTF8_NAME } from './pack.js';
import { decodeThai } from './thai-bytes.js';

export interface ZipPart {
  readonly name: string;
  /** Unpacks it; fails with a `FileProblem` where it is locked, damaged, or larger than it says. */
  bytes(): Promise<Uint8Array>;
}

const damaged = () => new FileProblem('FILE.DAMAGED', { kind: 'zip or Office file' });

/**
 * What a zip holds, folders left out. Nothing is unpacked yet: what it says of its sizes is weighed first, and unpacking
 * stops where a part grows beyond what it said.
 */
export async function openZip(bytes: Uint8Array): Promise<readonly ZipPart[]> {
  const zip = await asDamaged(() =>
    fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
      decodeStrings: false,
      validateEntrySizes: true,
    }),
  );
  const entries = await entriesOf(zip);
  const unpacked = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  if (unpacked > documentLimits.unpackedBytes)
    throw new FileProblem('FILE.UNPACKS_TOO_LARGE', { limit: documentLimits.unpackedBytes });
  return entries.map((entry) => ({ name: nameOf(entry), bytes: () => unpack(zip, entry) }));
}

async function entriesOf(zip: ZipFile): Promise<readonly Entry[]> {
  if (zip.entryCount > documentLimits.files * 100) throw tooMany();
  const entries: Entry[] = [];
  await asDamaged(async () => {
    for await (const entry of zip.eachEntry()) if (!nameOf(entry).endsWith('/')) entries.push(entry);
  });
  return entries;
}

export const tooMany = () => new FileProblem('FILE.TOO_MANY_FILES', { limit: documentLimits.files });

function nameOf({ fileName, generalPurposeBitFlag }: Entry): string {
  const raw = fileName as unknown as Buffer;
  // Thai systems write names in Windows-874 where they are not marked.
  return generalPurposeBitFlag & UTF8_NAME ? raw.toString('utf8') : decodeThai(raw);
}

async function unpack(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  if (entry.isEncrypted()) throw new FileProblem('FILE.ENCRYPTED');
  return asDamaged(async () => {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  });
}

/** yauzl tells everything that is wrong with a zip by plain errors. */
async function asDamaged<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof FileProblem) throw error;
    throw damaged();
  }
}
