import type { ImportPages } from '@wian/directory-application';

/** What every store of pages must do. */
export function importPagesContract(open: () => ImportPages): void {
  const row = (number: number) => ({ number, cells: ['ก', null, ''] });

  it('keeps pages by import, kind and number, and the last that was put', async () => {
    const pages = open();
    await pages.put('import_1', 'cells', 0, [row(1)]);
    await pages.put('import_1', 'cells', 1, [row(2)]);
    await pages.put('import_2', 'cells', 0, [row(3)]);
    await pages.put('import_1', 'before', 0, [{ id: 'unit_37', state: null }]);
    await pages.put('import_1', 'cells', 1, [row(4), row(5)]);
    expect(await pages.get('import_1', 'cells', 0)).toEqual([row(1)]);
    expect(await pages.get('import_1', 'cells', 1)).toEqual([row(4), row(5)]);
    expect(await pages.get('import_2', 'cells', 0)).toEqual([row(3)]);
    expect(await pages.get('import_1', 'before', 0)).toEqual([{ id: 'unit_37', state: null }]);
    expect(await pages.get('import_1', 'cells', 2)).toEqual([]);
  });

  it('removes one kind of one import', async () => {
    const pages = open();
    for (const importId of ['import_3', 'import_4'])
      for (const kind of ['cells', 'items'] as const) await pages.put(importId, kind, 0, []);
    await pages.put('import_3', 'cells', 7, [row(1)]);
    await pages.put('import_4', 'cells', 7, [row(2)]);
    await pages.remove('import_3', 'cells');
    expect(await pages.get('import_3', 'cells', 7)).toEqual([]);
    expect(await pages.get('import_4', 'cells', 7)).toEqual([row(2)]);
  });
}
