import { generationOf } from '@wian/reporting-domain';
import { asked, processOf, Stored } from './passes.fixture.js';

describe('a comparison', () => {
  const ids = Array.from({ length: 2_500 }, (_, index) => `task_${index}`);

  it('ends with the page at hand when its generation is dropped meanwhile', async () => {
    const stored = Stored.withRebuilt(ids);
    const { runner, tables } = processOf(stored);
    let pages = 0;
    const { page } = tables;
    tables.page = async (request) => {
      if (++pages === 2) stored.ask({ type: 'drop', number: 2 });
      return page(request);
    };
    stored.ask(asked(stored));
    await runner.pass();
    expect(pages).toBe(2);
    expect(stored.comparisons.size).toBe(0);
  });

  it('is called off in the middle; the generation stays, and may be compared again', async () => {
    const stored = Stored.withRebuilt(ids);
    const { runner, tables } = processOf(stored);
    let pages = 0;
    const { page } = tables;
    tables.page = async (request) => {
      if (++pages === 2) stored.ask({ type: 'call-off', number: 2 });
      return page(request);
    };
    stored.ask(asked(stored));
    await runner.pass();
    expect([pages, stored.state]).toEqual([2, 'built']);
    stored.ask(asked(stored, { acceptDifferences: false }));
    await runner.pass();
    expect(stored.state).toBe('live');
  });

  it('tells how many rows it has compared, and what it waits for', async () => {
    const stored = Stored.withRebuilt(ids);
    const told: unknown[] = [];
    const { runner, tables } = processOf(stored);
    tables.saveProgress = async ({ rows, waitsFor }) => void told.push([rows, waitsFor]);
    stored.ask(asked(stored));
    await runner.pass();
    await runner.pass();
    expect(told.slice(0, 4)).toEqual([
      [0, null],
      [1_000, null],
      [2_000, null],
      [2_500, null],
    ]);
    expect(stored.state).toBe('built');
  });
});

describe('a process that is killed', () => {
  /** Thrown where the process dies; nothing of it runs after. */
  class Killed extends Error {}

  /** The rows that differ are those of the comparison that is on record. */
  const expectRowsOfRecord = ({ projection, comparisons }: Stored) => {
    const at = generationOf(projection, 2)?.compared?.at;
    expect([at, comparisons.get(2)?.at]).toEqual([expect.any(String), at]);
  };

  /** Dies at its n-th write, `before` or after the effect; answers what is left when others have gone on from there. */
  async function livedThrough(stored: Stored, deathAt: number, before: boolean): Promise<{ died: boolean }> {
    let writes = 0;
    let died = false;
    const mortal = () =>
      processOf(stored, async (write) => {
        const dies = writes++ === deathAt;
        if (!dies || !before) write();
        if (!dies) return;
        died = true;
        throw new Killed();
      });
    let { runner } = mortal();
    const until = async (holds: () => boolean) => {
      for (let pass = 0; pass < 20 && !holds(); pass++) {
        await runner.pass().catch((error: unknown) => {
          if (!(error instanceof Killed)) throw error;
          ({ runner } = mortal());
        });
      }
      expect(holds()).toBe(true);
    };
    stored.rebuild(['task_a', 'task_b']);
    await until(() => stored.state === 'built');
    stored.ask(asked(stored));
    await until(() => stored.state === 'built');
    expectRowsOfRecord(stored);
    stored.ask(asked(stored, { acceptDifferences: true }));
    await until(() => stored.state === 'live');
    expectRowsOfRecord(stored);
    stored.ask({ type: 'drop', number: 1 });
    await until(() => !stored.tables.has(1) && stored.parked.size === 0);
    return { died };
  }

  it('before or after any write of a rebuild, a comparison, a swap or a drop leaves a record that another goes on from', async () => {
    const deaths = { true: 0, false: 0 };
    for (const before of [true, false]) {
      for (let at = 0, died = true; died; at++) {
        const stored = new Stored();
        stored.tables.set(1, ['task_a']);
        stored.parked.add(1);
        ({ died } = await livedThrough(stored, at, before));
        if (died) deaths[`${before}`]++;
        expect(stored.events).toEqual([
          ...['rebuild-started', 'rebuilt', 'comparison-requested', 'compared'],
          ...['swap-requested', 'compared', 'differences-accepted', 'swapped', 'dropped'],
        ]);
        expect([[...stored.tables.keys()], [...stored.comparisons.keys()]]).toEqual([[2], [2]]);
        expect(stored.comparisons.get(2)?.differences).toMatchObject([{ id: 'task_b', in: 'rebuilt' }]);
      }
    }
    expect(deaths.true).toBeGreaterThan(10);
    expect(deaths.false).toBe(deaths.true);
  });
});
