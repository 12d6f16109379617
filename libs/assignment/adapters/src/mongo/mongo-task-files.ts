import type { SentFile, TaskFileStore } from '@wian/assignment-application';
import type { FileRef } from '@wian/contracts';
import { collectionOf, isDuplicateKey } from '@wian/persistence';
import mongoose, { type Connection, type mongo } from 'mongoose';
import { FILES, SENT_FILES } from './assignment-collections.js';

/** Under the SHA-256. */
interface StoredBytes {
  readonly _id: string;
  readonly bytes: mongo.Binary;
}

/** Under the SHA-256 and who sent it. */
interface StoredSending extends SentFile {
  readonly _id: string;
}

/** One document a file: the limit of an upload is below that of a document (16 MiB). */
export class MongoTaskFiles implements TaskFileStore {
  constructor(private readonly connection: Connection) {}

  /** The bytes first: what somebody has sent can always be read. */
  async keep(file: SentFile, bytes: Uint8Array): Promise<void> {
    const { sha256, by } = file;
    try {
      await this.contents().insertOne({ _id: sha256, bytes: new mongoose.mongo.Binary(bytes) });
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
    await this.sendings().replaceOne({ _id: idOf(sha256, by) }, file, { upsert: true });
  }

  async sentBy(person: string, hashes: readonly string[]): Promise<readonly FileRef[]> {
    const found = await this.sendings()
      .find({ _id: { $in: hashes.map((sha256) => idOf(sha256, person)) } })
      .toArray();
    return found.map(({ sha256, name, mediaType, bytes }) => ({ sha256, name, mediaType, bytes }));
  }

  async bytes(sha256: string): Promise<Uint8Array | undefined> {
    const found = await this.contents().findOne({ _id: sha256 });
    return found ? Uint8Array.from(found.bytes.value()) : undefined;
  }

  private contents() {
    return collectionOf<StoredBytes>(this.connection, FILES);
  }

  private sendings() {
    return collectionOf<StoredSending>(this.connection, SENT_FILES);
  }
}

const idOf = (sha256: string, person: string): string => `${sha256} ${person}`;
