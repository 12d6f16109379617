import { uuidV7, ok, sha256Hex, type Actor, type Result } from '@wian/kernel';
import type { TableImport } from '@wian/directory-domain';
import { askedBy, commitImport, type ImportLog } from './commit-import.js';
import type { ImportPages, TableReader } from './ports.js';

export interface ReceivedTable {
  readonly bytes: Uint8Array;
  readonly file: string;
  /** The first day on which its rows hold. */
  readonly on: string;
  readonly actor: Actor;
  /** The units below which its sender keeps the directory; null = everywhere. */
  readonly within: readonly string[] | null;
}

export interface ReceiveTableParts extends ImportLog {
  readonly reader: TableReader;
  readonly pages: ImportPages;
  /** Told when there is something to plan. */
  readonly wake: () => void;
}

/** Takes a table in and keeps its rows; what they would change is found out afterwards. Fails with why it is no table. */
export class ReceiveTable {
  constructor(private readonly parts: ReceiveTableParts) {}

  async execute({ bytes, file, on, actor, within }: ReceivedTable): Promise<Result<TableImport>> {
    const { reader, pages, clock, wake } = this.parts;
    const importId = `import_${uuidV7.next()}`;
    const count = { rows: 0, pages: 0 };
    const read = await reader.read(bytes, async (rows) => {
      await pages.put(importId, 'cells', count.pages, rows);
      count.rows += rows.length;
      count.pages += 1;
    });
    if (!read.ok) {
      await pages.remove(importId, 'cells');
      return read;
    }
    const received = {
      ...{
        importId,
        file,
        sha256: sha256Hex(bytes),
        on,
        by: actor.id,
        asked: askedBy(actor),
        within: within && [...within],
      },
      // The first row names the columns.
      ...{ receivedAt: clock.now().toISOString(), rows: Math.max(0, count.rows - 1), pages: count.pages },
    };
    const done = await commitImport(this.parts, {
      ...{ importId, loaded: undefined, actor },
      command: { type: 'receive', received },
    });
    if (!done.ok) return done;
    wake();
    return ok(done.value);
  }
}
