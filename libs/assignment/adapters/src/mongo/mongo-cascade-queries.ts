import type { CascadeQueries } from '@wian/assignment-application';
import { movingStatuses } from '@wian/assignment-domain';
import type { Connection } from 'mongoose';
import { cascades } from './assignment-collections.js';

export class MongoCascadeQueries implements CascadeQueries {
  constructor(private readonly connection: Connection) {}

  /** The oldest first. */
  async open(limit: number, after = ''): Promise<readonly string[]> {
    const found = await cascades(this.connection)
      .find(
        {
          status: { $in: [...movingStatuses] },
          'directive.directiveId': { $gt: after.replace('cascade_', 'directive_') },
        },
        { projection: { _id: 1 } },
      )
      .sort({ 'directive.directiveId': 1 })
      .limit(limit)
      .toArray();
    return found.map(({ _id }) => _id);
  }
}
