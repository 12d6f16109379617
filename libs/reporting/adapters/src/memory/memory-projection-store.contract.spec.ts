import type { NewRow } from '@wian/reporting-application';
import { projectionStoreContract } from '../projection-store.contract.js';
import { MemoryProjectionStore, type Rows } from './memory-projection-store.js';

describe('tables in memory', () =>
  projectionStoreContract(async () => {
    const rows: Rows = { documents: new Map() };
    return {
      store: new MemoryProjectionStore(rows),
      stored: async ({ name }) =>
        [...rows.documents]
          .filter(([key]) => key.startsWith(`${name}|`))
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([, row]) => row as NewRow),
    };
  }));
