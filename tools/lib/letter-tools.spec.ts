import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { letterTools } from './letter-tools.mjs';

const cache = mkdtempSync(join(tmpdir(), 'wian-letter-tools-'));
afterAll(() => rmSync(cache, { recursive: true }));

describe('the programs that read PDFs and scans', () => {
  it('are those in the folder that is named', async () => {
    expect(await letterTools({ env: { LETTER_TOOLS: '/opt/letters', PATH: '' }, cache })).toBe('/opt/letters');
  });

  it('that cannot be had say so, and how to come by them', async () => {
    await expect(letterTools({ env: { PATH: '' }, cache })).rejects.toThrow(
      /can NOT be read.*apt-get install poppler-utils.*LETTER_TOOLS/,
    );
  });
});
