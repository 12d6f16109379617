import type { ImportPage, ImportPages } from './ports.js';

/** For tests: the same laws as MongoDB. */
export class MemoryImportPages implements ImportPages {
  private readonly pages = new Map<string, unknown>();

  async put<Kind extends keyof ImportPage>(
    importId: string,
    kind: Kind,
    n: number,
    page: ImportPage[Kind],
  ): Promise<void> {
    this.pages.set(`${importId} ${kind} ${n}`, structuredClone(page));
  }

  async get<Kind extends keyof ImportPage>(importId: string, kind: Kind, n: number): Promise<ImportPage[Kind]> {
    return structuredClone((this.pages.get(`${importId} ${kind} ${n}`) ?? []) as ImportPage[Kind]);
  }

  async remove(importId: string, kind: keyof ImportPage): Promise<void> {
    for (const key of this.pages.keys()) if (key.startsWith(`${importId} ${kind} `)) this.pages.delete(key);
  }
}
