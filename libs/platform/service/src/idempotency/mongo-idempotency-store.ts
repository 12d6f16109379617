import { uuidV7 } from '@wian/kernel';
import { collectionOf } from '@wian/persistence';
import type { Connection } from 'mongoose';
import {
  BUSY_MILLIS,
  type Claim,
  type ClaimOutcome,
  type ClaimRequest,
  type IdempotencyStore,
  KEPT_MILLIS,
  type StoredAnswer,
} from './idempotency-store.port.js';

interface KeyDocument {
  readonly _id: string;
  readonly fingerprint: string;
  readonly token: string;
  readonly busyUntil: Date;
  readonly expiresAt: Date;
  /** JSON, so that a field name that MongoDB reads otherwise stays what it is. */
  readonly answer?: string;
}

const keysOf = (connection: Connection) => collectionOf<KeyDocument>(connection, 'idempotency_keys');

/** Old keys leave by themselves; until then `claim` knows that they have expired. */
export async function ensureIdempotencyIndexes(connection: Connection): Promise<void> {
  await keysOf(connection).createIndex({ expiresAt: 1 }, { expireAfterSeconds: 0 });
}

/** A document a key, claimed by one conditional write on `_id`. */
export class MongoIdempotencyStore implements IdempotencyStore {
  constructor(private readonly connection: Connection) {}

  async claim({ id, fingerprint, now }: ClaimRequest): Promise<ClaimOutcome> {
    const at = now.getTime();
    const mine: KeyDocument = {
      _id: id,
      fingerprint,
      token: uuidV7.next(),
      busyUntil: new Date(at + BUSY_MILLIS),
      expiresAt: new Date(at + KEPT_MILLIS),
    };
    const stored = await this.claimedOrHeld(mine, isFree(fingerprint, now));
    if (stored.token === mine.token) return { is: 'claimed', claim: { id, token: mine.token } };
    if (stored.fingerprint !== fingerprint) return { is: 'taken' };
    return stored.answer === undefined
      ? { is: 'busy' }
      : { is: 'answered', answer: JSON.parse(stored.answer) as StoredAnswer };
  }

  /** The key as it stands after the claim. SecantusDB may answer nothing where another insert of the key was a moment faster. */
  private async claimedOrHeld(mine: KeyDocument, isFree: object): Promise<KeyDocument> {
    const keys = keysOf(this.connection);
    const stored = await keys.findOneAndUpdate(
      { _id: mine._id },
      [{ $replaceWith: { $cond: [isFree, { $literal: mine }, '$$ROOT'] } }],
      { upsert: true, returnDocument: 'after' },
    );
    const held = stored ?? (await keys.findOne({ _id: mine._id }));
    if (!held) throw new Error(`the idempotency key ${mine._id} was neither claimed nor found; send the request again`);
    return held;
  }

  complete(claim: Claim, answer: StoredAnswer): Promise<void> {
    return this.change(claim, { answer: JSON.stringify(answer) });
  }

  release(claim: Claim): Promise<void> {
    return this.change(claim, { expiresAt: new Date(0) });
  }

  /** Leaves a key alone that has lapsed and belongs to another request by now. */
  private async change({ id, token }: Claim, fields: Partial<KeyDocument>): Promise<void> {
    const changed = { $mergeObjects: ['$$ROOT', { $literal: fields }] };
    await keysOf(this.connection).updateOne({ _id: id }, [
      { $replaceWith: { $cond: [{ $eq: ['$token', token] }, changed, '$$ROOT'] } },
    ]);
  }
}

/** Nobody has it, its time is over, or the same request was left behind in the middle. */
const isFree = (fingerprint: string, now: Date) => ({
  $or: [
    { $lte: [{ $ifNull: ['$expiresAt', new Date(0)] }, now] },
    {
      $and: [
        { $eq: ['$fingerprint', fingerprint] },
        { $eq: [{ $ifNull: ['$answer', null] }, null] },
        { $lte: ['$busyUntil', now] },
      ],
    },
  ],
});
