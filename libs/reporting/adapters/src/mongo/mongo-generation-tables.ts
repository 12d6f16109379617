import { databaseOf, inTransaction } from '@wian/persistence';
import type { Comparison, GenerationTables, TablesPage } from '@wian/reporting-application';
import type { TableRow } from '@wian/reporting-domain';
import type { ClientSession, Connection } from 'mongoose';
import { comparisons, ensureGeneration, namesOf, rowsOf, type StoredRow } from './report-collections.js';

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

  private async rows(
    generation: number,
    { set, after, limit }: Pick<TablesPage, 'set' | 'after' | 'limit'>,
    session: ClientSession,
  ): Promise<readonly TableRow[]> {
    const behind = rowsOf(this.connection, set, generation).find({ _id: { $gt: after } }, { session });
    return (await behind.sort({ _id: 1 }).limit(limit).toArray()).map(tableRow);
  }
}

const tableRow = ({ _id, epoch, v, path, row }: StoredRow): TableRow => ({ id: _id, epoch, v, path, row });
