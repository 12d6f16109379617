import type { ImportPage, ImportPages } from '@wian/directory-application';
import { collectionOf } from '@wian/persistence';
import type { Connection } from 'mongoose';

interface StoredPage {
  readonly _id: string;
  readonly importId: string;
  readonly kind: keyof ImportPage;
  readonly items: readonly unknown[];
}

const importPagesOf = (connection: Connection) => collectionOf<StoredPage>(connection, 'import_pages');

const idOf = (importId: string, kind: keyof ImportPage, n: number) => `${importId} ${kind} ${n}`;

/** Beside the log: what they hold is recorded, unit by unit, when it is applied. */
export class MongoImportPages implements ImportPages {
  constructor(private readonly connection: Connection) {}

  async put<Kind extends keyof ImportPage>(
    importId: string,
    kind: Kind,
    n: number,
    page: ImportPage[Kind],
  ): Promise<void> {
    const _id = idOf(importId, kind, n);
    await importPagesOf(this.connection).replaceOne({ _id }, { importId, kind, items: [...page] }, { upsert: true });
  }

  async get<Kind extends keyof ImportPage>(importId: string, kind: Kind, n: number): Promise<ImportPage[Kind]> {
    const found = await importPagesOf(this.connection).findOne({ _id: idOf(importId, kind, n) });
    return (found?.items ?? []) as ImportPage[Kind];
  }

  async remove(importId: string, kind: keyof ImportPage): Promise<void> {
    await importPagesOf(this.connection).deleteMany({ importId, kind });
  }
}
