import { databaseOf, inTransaction } from '@wian/persistence';
import type { Comparison, ComparisonProgress, GenerationTables, TablesPage } from '@wian/reporting-application';
import { comparedRecord, storedSets, type TableRow, tasksSet } from '@wian/reporting-domain';
import type { ClientSession, Connection } from 'mongoose';
import { recordOf } from './mongo-projection-store.js';
import {
  comparing,
  comparisons,
  ensureGeneration,
  namesOf,
  rowsOf,
  type StoredRow,
  tasksOf,
} from './report-collections.js';

export class MongoGenerationTables implements GenerationTables {
  constructor(private readonly connection: Connection) {}

  prepare(generation: number): Promise<void> {
    return ensureGeneration(this.connection, generation);
  }

  async remove(generation: number): Promise<void> {
    const database = databaseOf(this.connection);
    const standing = await database.listCollections({}, { nameOnly: true }).toArray();
    const there = new Set(standing.map(({ name }) => name));
    for (const name of namesOf(generation)) if (there.has(name)) await database.dropCollection(name);
    await comparisons(this.connection).deleteOne({ _id: generation });
    await comparing(this.connection).deleteOne({ _id: generation });
  }

  page({ live, rebuilt, ...page }: TablesPage) {
    return inTransaction(this.connection, async (session) => ({
      live: await this.rows(live, page, session),
      rebuilt: await this.rows(rebuilt, page, session),
    }));
  }

  async saveComparison({ generation, ...found }: Comparison): Promise<void> {
    await comparisons(this.connection).replaceOne({ _id: generation }, found, { upsert: true });
  }

  async comparison(generation: number): Promise<Comparison | undefined> {
    const found = await comparisons(this.connection).findOne({ _id: generation });
    if (!found) return undefined;
    const { _id, ...comparison } = found;
    return { generation: _id, ...comparison };
  }

  async saveProgress({ generation, ...progress }: ComparisonProgress): Promise<void> {
    await comparing(this.connection).replaceOne({ _id: generation }, progress, { upsert: true });
  }

  async progress(generation: number): Promise<ComparisonProgress | undefined> {
    const found = await comparing(this.connection).findOne({ _id: generation });
    if (!found) return undefined;
    const { _id, ...progress } = found;
    return { generation: _id, ...progress };
  }

  private async rows(
    generation: number,
    { table, after, limit }: Pick<TablesPage, 'table' | 'after' | 'limit'>,
    session: ClientSession,
  ): Promise<readonly TableRow[]> {
    const behind = { _id: { $gt: after } };
    if (table === tasksSet.name) {
      const found = tasksOf(this.connection, generation).find(behind, { session });
      return (await found.sort({ _id: 1 }).limit(limit).toArray()).map((stored) => comparedRecord(recordOf(stored)));
    }
    const set = storedSets.find(({ name }) => name === table);
    if (!set) throw new Error(`expected the name of a table, found ${table}`);
    const found = rowsOf(this.connection, set, generation).find(behind, { session });
    return (await found.sort({ _id: 1 }).limit(limit).toArray()).map(tableRow);
  }
}

const tableRow = ({ _id, epoch, v, row }: StoredRow): TableRow => ({ id: _id, epoch, v, row });
