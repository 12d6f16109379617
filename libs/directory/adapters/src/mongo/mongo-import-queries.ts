import type { Post, Unit } from '@wian/contracts';
import type { DirectoryWalk, ImportQueries } from '@wian/directory-application';
import type { TableImport } from '@wian/directory-domain';
import { collectionNameOf, collectionOf, stateOf } from '@wian/persistence';
import type { Connection } from 'mongoose';
import { recordedIn, type Stored } from './directory-collections.js';

const importsOf = (connection: Connection) => collectionOf<Stored<TableImport>>(connection, collectionNameOf('import'));

/** What the runner has to move, and what people look for. */
export class MongoImportQueries implements ImportQueries {
  constructor(private readonly connection: Connection) {}

  async open(limit: number): Promise<readonly string[]> {
    const found = await importsOf(this.connection)
      .find({ status: { $in: ['received', 'applying', 'undoing'] } }, { projection: { _id: 1 } })
      .sort({ _id: 1 })
      .limit(limit)
      .toArray();
    return found.map(({ _id }) => _id);
  }

  /** Ids are made in order of time. */
  async list(limit: number, after: string | undefined): Promise<readonly TableImport[]> {
    const documents = await importsOf(this.connection)
      .find(after === undefined ? {} : { _id: { $lt: after } })
      .sort({ _id: -1 })
      .limit(limit)
      .toArray();
    return documents.map((document) => stateOf<TableImport>(document).state);
  }
}

export class MongoDirectoryWalk implements DirectoryWalk {
  constructor(private readonly connection: Connection) {}

  async unitsAfter(unitId: string, limit: number): Promise<readonly Unit[]> {
    const found = recordedIn(this.connection, 'unit').find({ _id: { $gt: unitId } });
    const documents = await found.sort({ _id: 1 }).limit(limit).toArray();
    return documents.map((document) => stateOf<Unit>(document).state);
  }

  async postsOfUnits(unitIds: readonly string[]): Promise<readonly Post[]> {
    const found = recordedIn(this.connection, 'post').find({ unitId: { $in: [...unitIds] } });
    const documents = await found.sort({ _id: 1 }).toArray();
    return documents.map((document) => stateOf<Post>(document).state);
  }

  async channels(): Promise<readonly string[]> {
    const found = await recordedIn(this.connection, 'post').distinct('contactPoints.channel');
    return found.filter((channel): channel is string => typeof channel === 'string').sort();
  }
}
