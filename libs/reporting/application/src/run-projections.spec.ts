import { processOf, Stored } from './passes.fixture.js';

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
