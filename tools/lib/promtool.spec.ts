import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promtool } from './promtool.mjs';

const cache = mkdtempSync(join(tmpdir(), 'wian-promtool-'));
afterAll(() => rmSync(cache, { recursive: true }));

describe('promtool', () => {
  it('is the one that is named', async () => {
    expect(await promtool({ env: { PROMTOOL: '/opt/promtool', PATH: '' }, cache })).toBe('/opt/promtool');
  });

  it('that cannot be had says that nothing was tested, and how to come by one', async () => {
    await expect(promtool({ env: { PATH: '' }, cache })).rejects.toThrow(
      /NOT tested.*apt-get install prometheus.*PROMTOOL/,
    );
  });
});
