import type { Condition, ReportRows, RowsRequest, Scope } from '@wian/reporting-application';
import { type EntitySet, type OrderBy, type Row, tasksSet, type Value } from '@wian/reporting-domain';
import type { Connection } from 'mongoose';
import { fieldOf, type Query, queryOf } from './filter-query.js';
import { allOf } from './mongo-task-records.js';
import { liveGeneration, rowsOf } from './report-collections.js';

export class MongoReportRows implements ReportRows {
  constructor(private readonly connection: Connection) {}

  async find({ set, filter, scope, orderBy, after, skip, limit }: RowsRequest): Promise<readonly Row[]> {
    const conditions = await this.conditions({ set, filter, scope });
    const behind = after ? [behindOf(set, orderBy, after)] : [];
    const sort = orderBy.map(({ column, descending }) => [fieldOf(set, column), descending ? -1 : 1] as const);
    const found = await (
      await this.live(set)
    )
      .find(allOf([...conditions, ...behind]), { projection: { row: 1 } })
      .sort(Object.fromEntries(sort))
      .skip(skip)
      .limit(limit)
      .toArray();
    return found.map(({ row }) => row);
  }

  async count(condition: Condition): Promise<number> {
    const rows = await this.live(condition.set);
    return rows.countDocuments(allOf(await this.conditions(condition)));
  }

  async byKey({ set, key, scope }: { set: EntitySet; key: string; scope: Scope }): Promise<Row | undefined> {
    const conditions = await this.conditions({ set, filter: null, scope });
    const rows = await this.live(set);
    const found = await rows.findOne(allOf([{ _id: { $eq: key } }, ...conditions]));
    return found?.row;
  }

  private async live(set: EntitySet) {
    return rowsOf(this.connection, set, await liveGeneration(this.connection));
  }

  private async conditions({ set, filter, scope }: Condition): Promise<readonly Query[]> {
    return [...(await this.scoped(scope)), ...(filter ? [queryOf(set, filter)] : [])];
  }

  private async scoped(scope: Scope): Promise<readonly Query[]> {
    if (scope === 'everywhere') return [];
    if ('keys' in scope) return [{ _id: { $in: scope.keys } }];
    if (!('issuers' in scope)) return [{ path: { $in: scope.path } }];
    const bound = await (
      await this.live(tasksSet)
    ).distinct('row.directiveId', {
      path: { $in: [...scope.path] },
    });
    return [{ $or: [{ 'row.issuerUnitId': { $in: scope.issuers } }, { _id: { $in: bound } }] }];
  }
}

/** What comes behind those values in that order: greater in the first column, or equal there and greater in the next … */
function behindOf(set: EntitySet, orderBy: readonly OrderBy[], after: readonly Value[]): Query {
  const fields = orderBy.map(({ column }) => fieldOf(set, column));
  const ways = orderBy.map(({ descending }, place) => {
    const equal = fields.slice(0, place).map((field, index) => [field, { $eq: after[index] }] as const);
    return Object.fromEntries([...equal, [fields[place], { [descending ? '$lt' : '$gt']: after[place] }]]);
  });
  return { $or: ways };
}
