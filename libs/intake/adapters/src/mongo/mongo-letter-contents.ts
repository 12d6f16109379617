import type { LetterContents } from '@wian/intake-application';
import { collectionOf, isDuplicateKey } from '@wian/persistence';
import mongoose, { type Connection, type mongo } from 'mongoose';
import { collections } from './intake-collections.js';

interface StoredContents {
  readonly _id: string;
  readonly bytes: mongo.Binary;
}

export class MongoLetterContents implements LetterContents {
  constructor(private readonly connection: Connection) {}

  async put(sha256: string, bytes: Uint8Array): Promise<void> {
    if (await this.contents().findOne({ _id: sha256 }, { projection: { _id: 1 } })) return;
    try {
      await this.contents().insertOne({ _id: sha256, bytes: new mongoose.mongo.Binary(bytes) });
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
  }

  async get(sha256: string): Promise<Uint8Array | undefined> {
    const found = await this.contents().findOne({ _id: sha256 });
    return found ? Uint8Array.from(found.bytes.value()) : undefined;
  }

  private contents() {
    return collectionOf<StoredContents>(this.connection, collections.contents);
  }
}
