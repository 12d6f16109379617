import type { LetterContents } from '@wian/intake-application';
import type { LetterStub } from '@wian/intake-domain';
import { collectionOf, isDuplicateKey } from '@wian/persistence';
import mongoose, { type Connection, type mongo } from 'mongoose';
import { collections } from './intake-collections.js';

/** Under the SHA-256: the bytes, or how many pieces there are of them, each under `<sha256>/<number>`, or a stub. */
interface StoredContents {
  readonly _id: string;
  readonly bytes?: mongo.Binary;
  readonly pieces?: number;
  readonly stub?: LetterStub;
}

/** A document holds 16 MiB at most. */
const PIECE_BYTES = 8 * 1_048_576;

export class MongoLetterContents implements LetterContents {
  constructor(private readonly connection: Connection) {}

  async put(sha256: string, bytes: Uint8Array): Promise<void> {
    if (await this.contents().findOne({ _id: sha256 }, { projection: { _id: 1 } })) return;
    const pieces = Math.ceil(bytes.length / PIECE_BYTES);
    if (pieces <= 1) return this.insert({ _id: sha256, bytes: new mongoose.mongo.Binary(bytes) });
    for (let at = 0; at < pieces; at += 1) {
      const piece = bytes.subarray(at * PIECE_BYTES, (at + 1) * PIECE_BYTES);
      await this.insert({ _id: `${sha256}/${at}`, bytes: new mongoose.mongo.Binary(piece) });
    }
    // Last: who finds it finds every piece.
    await this.insert({ _id: sha256, pieces });
    // Withheld meanwhile: whoever did that may have removed what stood there before the last piece came.
    if (await this.withheld(sha256)) await this.removePieces(sha256);
  }

  async get(sha256: string): Promise<Uint8Array | undefined> {
    const found = await this.contents().findOne({ _id: sha256 });
    if (!found?.pieces) return found?.bytes && Uint8Array.from(found.bytes.value());
    const pieces: Uint8Array[] = [];
    for (let at = 0; at < found.pieces; at += 1) {
      const piece = await this.contents().findOne({ _id: `${sha256}/${at}` });
      if (!piece?.bytes) throw new Error(`piece ${at} of the contents ${sha256} is not in the store`);
      pieces.push(piece.bytes.value());
    }
    return Uint8Array.from(Buffer.concat(pieces));
  }

  async withhold(sha256: string, stub: LetterStub): Promise<void> {
    await this.contents().replaceOne({ _id: sha256 }, { stub }, { upsert: true });
    await this.removePieces(sha256);
  }

  async withheld(sha256: string): Promise<LetterStub | undefined> {
    return (await this.contents().findOne({ _id: sha256 }, { projection: { stub: 1 } }))?.stub;
  }

  /** '0' follows '/'. */
  private async removePieces(sha256: string): Promise<void> {
    await this.contents().deleteMany({ _id: { $gt: `${sha256}/`, $lt: `${sha256}0` } });
  }

  private async insert(document: StoredContents): Promise<void> {
    try {
      await this.contents().insertOne(document);
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
  }

  private contents() {
    return collectionOf<StoredContents>(this.connection, collections.contents);
  }
}
