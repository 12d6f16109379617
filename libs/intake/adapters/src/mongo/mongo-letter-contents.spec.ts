import type { Connection } from 'mongoose';
import { MongoLetterContents } from './mongo-letter-contents.js';

type Stored = { readonly _id: string };
const stub = { secrecy: 'secret', letterNumber: null, letterDate: null, from: null, issuerUnitId: null } as const;

/** As much of a collection as contents ask for. */
class Rows {
  readonly rows = new Map<string, Stored>();
  beforeInsert: (id: string) => Promise<void> = async () => undefined;

  async findOne({ _id }: Stored) {
    return this.rows.get(_id) ?? null;
  }
  async insertOne(row: Stored) {
    await this.beforeInsert(row._id);
    if (this.rows.has(row._id)) throw Object.assign(new Error('duplicate key'), { code: 11000 });
    this.rows.set(row._id, row);
  }
  async replaceOne({ _id }: Stored, row: object) {
    this.rows.set(_id, { ...row, _id });
  }
  async deleteMany({ _id: { $gt, $lt } }: { _id: { $gt: string; $lt: string } }) {
    for (const id of this.rows.keys()) if (id > $gt && id < $lt) this.rows.delete(id);
  }
}

it('keeps no piece of a file that is withheld while somebody else is putting it', async () => {
  const rows = new Rows();
  const connection = { name: 'wian', getClient: () => ({ db: () => ({ collection: () => rows }) }) };
  const contents = new MongoLetterContents(connection as unknown as Connection);
  const sha256 = 'a'.repeat(64);
  rows.beforeInsert = async (id) => {
    if (id === `${sha256}/1`) await contents.withhold(sha256, stub);
  };
  await contents.put(sha256, new Uint8Array(17 * 1_048_576));
  expect([...rows.rows.keys()]).toEqual([sha256]);
  expect(await contents.withheld(sha256)).toEqual(stub);
});
