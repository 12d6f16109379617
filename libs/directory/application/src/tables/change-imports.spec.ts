import { unwrap } from '@wian/kernel';
import { heads, officeOfCountry, stands } from '../testing/table-office.js';

describe('an import', () => {
  const table = [heads, ['05370301', 'ใหม่', 'ทต.', '3703'], ['06370301', 'อื่น', '', '']];

  it('goes on where it stands when its process is killed in the midst of it', async () => {
    const { stored, plan, apply, imports, runner, actor } = await officeOfCountry(100);
    const many = Array.from({ length: 1_200 }, (_, n) => [`0637${n + 100_000}`, `อบต. ${n}`, 'อบต.', '3703']);
    const planned = await plan([heads, ...many]);
    unwrap(await imports.apply(planned.importId, planned.plan?.hash ?? '', actor));
    await runner.pass();
    // another process begins with what is stored
    expect(unwrap(await imports.show(planned.importId, null))).toMatchObject({ status: 'applying', done: 1 });
    expect(stored.units()).toHaveLength(505);
    expect(await apply(planned)).toMatchObject({ status: 'applied', done: 3 });
    expect(stored.units()).toHaveLength(1_205);
  }, 30_000);

  it('records only what was shown: another hash is refused, and a unit changed meanwhile stops it before anything', async () => {
    const { stored, plan, apply, imports, actor } = await officeOfCountry();
    const planned = await plan(table);
    expect(await imports.apply(planned.importId, 'other', actor)).toMatchObject({
      error: { code: 'IMPORT.HASH_DIFFERS' },
    });
    await apply(await plan([heads, ['06370301', 'เร็วกว่า', '', '']]));
    expect(await apply(planned)).toMatchObject({
      status: 'stopped',
      done: 0,
      stopped: { code: 'IMPORT.CHANGED_MEANWHILE', ids: ['unit_06370301'] },
    });
    expect(await stands(stored, 'unit_05370301')).toBeUndefined();
  });

  it('undone leaves everything as it was, and what it added as if it had never been', async () => {
    const { stored, plan, apply, undo, exported } = await officeOfCountry();
    const [unitBefore, before] = [await stands(stored, 'unit_06370301'), await exported()];
    const applied = await apply(await plan(table));
    expect(await undo(applied)).toMatchObject({ status: 'undone', done: 0, kept: { count: 0 } });
    expect(await stands(stored, 'unit_06370301')).toEqual(unitBefore);
    expect(await stands(stored, 'unit_05370301')).toMatchObject({ ended: { kind: 'withdrawn' } });
    expect(await exported()).toEqual(before);
    const again = await plan(table);
    expect(again.plan).toMatchObject({ wrong: 0, differences: { added: 1, renamed: 1 } });
    expect(await apply(again)).toMatchObject({ status: 'applied' });
    expect((await stands(stored, 'unit_05370301')).ended).toBeUndefined();
  });

  it('is not undone where something changed since, but with a list, and the rest only when asked for', async () => {
    const { stored, plan, apply, undo } = await officeOfCountry();
    const applied = await apply(await plan(table));
    await apply(await plan([heads, ['06370301', 'อีกครั้ง', '', ''], ['0637030199', 'ใต้', 'อื่น ๆ', '05370301']]));
    await expect(undo(applied)).rejects.toMatchObject({
      code: 'IMPORT.CHANGED_SINCE',
      params: { ids: ['unit_05370301', 'unit_06370301'] },
    });
    expect((await stands(stored, 'unit_05370301')).ended).toBeUndefined();
    const wider = await apply(await plan([heads, ['06370302', 'สาม', '', ''], ['3703', 'สี่', '', '']]));
    await apply(await plan([heads, ['06370302', 'ห้า', '', '']]));
    expect(await undo(wider, true)).toMatchObject({ status: 'undone', kept: { count: 1, ids: ['unit_06370302'] } });
    expect((await stands(stored, 'unit_3703')).periods.at(-1)?.name).toBe('หน่วยงาน 3703');
    expect((await stands(stored, 'unit_06370302')).periods.at(-1)?.name).toBe('ห้า');
  });

  it('is recorded in the name of whoever asked for the step, not of its sender', async () => {
    const { stored, plan, imports, runner } = await officeOfCountry();
    const planned = await plan(table);
    const asker = { id: 'person_keeper', onBehalfOf: 'post_37-keeper' };
    unwrap(await imports.apply(planned.importId, planned.plan?.hash ?? '', asker));
    await runner.pass();
    expect(stored.commits.at(-1)?.changes.map(({ aggregate }) => aggregate)).toContain('unit');
    expect(stored.commits.at(-1)?.actor).toEqual(asker);
  });

  it('is seen only by those who keep as much of the directory as it was made with', async () => {
    const { plan, imports } = await officeOfCountry();
    const { importId } = await plan(table, { within: ['unit_37'] });
    expect(await imports.show(importId, ['unit_37', 'unit_38'])).toMatchObject({ ok: true });
    expect(await imports.show(importId, ['unit_38'])).toMatchObject({ error: { code: 'IMPORT.UNKNOWN' } });
  });
});
