import { asked, processOf, Stored } from './passes.fixture.js';

describe('a rebuild', () => {
  it('is not built while days of it are still to be written, whatever has been read', async () => {
    const stored = new Stored();
    stored.rebuild();
    const { runner } = processOf(stored);
    stored.behind.add(2);
    await runner.pass();
    expect(stored.state).toBe('building');
    stored.behind.delete(2);
    stored.behind.add(1);
    await runner.pass();
    expect(stored.state).toBe('built');
  });
});

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
    stored.behind.add(1);
    stored.ask(asked(stored));
    await runner.pass();
    await runner.pass();
    stored.behind.clear();
    await runner.pass();
    expect(told.slice(0, 5)).toEqual([
      [0, 'days'],
      [0, null],
      [1_000, null],
      [2_000, null],
      [2_500, null],
    ]);
    expect(stored.state).toBe('built');
  });
});
