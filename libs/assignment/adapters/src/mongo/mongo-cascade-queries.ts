import type { CascadeQueries } from '@wian/assignment-application';
import type { Connection } from 'mongoose';
import { cascades } from './assignment-collections.js';

export class MongoCascadeQueries implements CascadeQueries {
  constructor(private readonly connection: Connection) {}

  /** The oldest first. */
  async open(limit: number): Promise<readonly string[]> {
    const found = await cascades(this.connection)
      .find({ status: { $in: ['waiting', 'running'] } }, { projection: { _id: 1 } })
      .sort({ _id: 1 })
      .limit(limit)
      .toArray();
    return found.map(({ _id }) => _id);
  }
}
