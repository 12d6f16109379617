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
});
