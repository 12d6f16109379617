import type { Unit } from '@wian/contracts';
import type { Recorded, RecordedDirectory } from '@wian/directory-application';
import type { Versioned } from '@wian/kernel';
import { stateOf } from '@wian/persistence';
import type { Connection, mongo } from 'mongoose';
import { recordedIn, type Stored } from './directory-collections.js';

export class MongoRecordedDirectory implements RecordedDirectory {
  constructor(private readonly connection: Connection) {}

  async load<Kind extends keyof Recorded>(
    kind: Kind,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, Versioned<Recorded[Kind]>>> {
    const documents = await recordedIn<keyof Recorded>(this.connection, kind)
      .find({ _id: { $in: [...ids] } })
      .toArray();
    return new Map(documents.map((document) => [document._id, stateOf<Recorded[Kind]>(document)]));
  }

  async unitsBelow(unitIds: readonly string[]): Promise<readonly Versioned<Unit>[]> {
    return this.unitsWhere({ 'periods.parentId': { $in: [...unitIds] } });
  }

  async unitsRecoded(codes: readonly string[]): Promise<readonly Unit[]> {
    return (await this.unitsWhere({ 'periods.code': { $in: [...codes] } })).map(({ state }) => state);
  }

  private async unitsWhere(filter: mongo.Filter<Stored<Unit>>): Promise<readonly Versioned<Unit>[]> {
    const documents = await recordedIn(this.connection, 'unit').find(filter).toArray();
    return documents.map((document) => stateOf<Unit>(document));
  }
}
