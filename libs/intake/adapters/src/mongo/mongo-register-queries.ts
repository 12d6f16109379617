import type { Series } from '@wian/contracts';
import type { RegisterQueries } from '@wian/intake-application';
import type { Register, Registration } from '@wian/intake-domain';
import { collectionOf, stateOf } from '@wian/persistence';
import type { Connection } from 'mongoose';
import { collections } from './intake-collections.js';

type Stored<State> = State & { readonly _id: string; readonly v: number };

export class MongoRegisterQueries implements RegisterQueries {
  constructor(private readonly connection: Connection) {}

  async lines({
    unitId,
    book,
    series,
    year,
    words,
    order,
    limit,
    after,
  }: Parameters<RegisterQueries['lines']>[0]): Promise<readonly Registration[]> {
    const beyond = order === 'oldest' ? '$gt' : '$lt';
    const found = await collectionOf<Stored<Registration>>(this.connection, collections.registrations)
      .find({
        unitId,
        book,
        series: { $in: [...series] },
        ...(year === undefined ? {} : { year }),
        ...(words.length === 0 ? {} : { $and: words.map((word) => ({ words: beginningWith(word) })) }),
        ...(after === undefined ? {} : { place: { [beyond]: after } }),
      })
      .sort({ place: order === 'oldest' ? 1 : -1 })
      .limit(limit)
      .toArray();
    return found.map((document) => stateOf<Registration>(document).state);
  }

  async ofLetter(letterId: string): Promise<readonly Registration[]> {
    const found = collectionOf<Stored<Registration>>(this.connection, collections.registrations).find({ letterId });
    return (await found.toArray()).map((document) => stateOf<Registration>(document).state);
  }

  async registers(unitId: string, series: readonly Series[]): Promise<readonly Register[]> {
    const found = await collectionOf<Stored<Register>>(this.connection, collections.registers)
      .find({ unitId, series: { $in: [...series] } })
      .sort({ year: -1, registerId: 1 })
      .toArray();
    return found.map((document) => stateOf<Register>(document).state);
  }
}

/** A number is found whole; any other word also by its beginning, since a dictionary may part a compound or not. */
const beginningWith = (word: string) => (/^\d+$/.test(word) ? word : { $regex: `^${escaped(word)}` });
const escaped = (word: string): string => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
