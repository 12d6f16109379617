import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDocument } from '@wian/documents';
import { readFiles } from '@wian/intake-application';
import { printedLetter } from '@wian/intake-domain';
import { writePdf } from '@wian/official-letter';
import { foundIn, relays, saidBy } from './relay-files.fixture.js';

const scratch = mkdtempSync(join(tmpdir(), 'wian-relay-'));
afterAll(() => rmSync(scratch, { recursive: true }));
const workplace = { scratch, folder: process.env['LETTER_TOOLS'] ?? null };

async function readBack(bytes: Uint8Array) {
  const { mediaType, parts } = await openDocument({ name: 'relay.pdf', bytes }, workplace);
  const { read, text } = await readFiles(parts, () => false);
  return { mediaType, origin: text.origin, read };
}

describe('a relay letter as a PDF', () => {
  it('is read back as it was made, without recognising anything', async () => {
    await fc.assert(
      fc.asyncProperty(relays, async (relay) => {
        const { mediaType, origin, read } = await readBack(await writePdf(printedLetter(relay)));
        expect({ mediaType, origin }).toEqual({ mediaType: 'application/pdf', origin: 'written' });
        expect(foundIn(read)).toEqual(saidBy(relay));
      }),
      { numRuns: 5, endOnFailure: true },
    );
  });

  it('tells at the foot of a page how the next one goes on, and that is no part of what it says', async () => {
    const [relay] = fc.sample(relays, { numRuns: 1, seed: 1 });
    if (!relay) throw new Error('expected a sample');
    const long = { ...relay, orders: Array.from({ length: 30 }, (_, at) => `ตรวจสอบแหล่งน้ำแห่งที่ ${at + 1}`) };
    const bytes = await writePdf(printedLetter(long));
    const { parts } = await openDocument({ name: 'relay.pdf', bytes }, workplace);
    const text = (await parts[0]?.read())?.text ?? '';
    const [first = [], [number, next] = []] = text.split('\f').map((page) => page.trim().split(/\s*\n\s*/));
    const foot = first.at(-1) ?? '';
    expect([number, foot]).toEqual(['- ๒ -', expect.stringMatching(/^\/\S.*\.\.\.$/)]);
    expect(next).toContain(foot.slice(1, -3));
    expect(foundIn((await readBack(bytes)).read)).toEqual(saidBy(long));
  });
});
