import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type ArchivedBatch, ArchiveFiles, packed } from './archive-files.js';
import type { ArchivedPart } from './archive-store.port.js';

const folder = mkdtempSync(join(tmpdir(), 'wian-archive-'));
afterAll(() => rmSync(folder, { recursive: true }));

const batches = Array.from({ length: 7 }, (_, index): ArchivedBatch => {
  const [number, position] = [index + 1, index * 2 + 1];
  const commit = { id: `commit_${number}`, at: new Date(number), actor: 'a', onBehalfOf: null, correlationId: 'c' };
  const events = [1, 2].map((version) => ({
    id: `note_${number}:${version}`,
    aggregate: 'note',
    aggregateId: `note_${number}`,
    version,
    type: 'note.kept',
    data: { text: 'ก'.repeat(number * 50) },
  }));
  return {
    batch: { number, epoch: 1, firstPosition: position, lastPosition: position + 1, previous: '', hash: '', term: 1 },
    commits: [{ ...commit, causationId: null, events, position }],
  };
});
const part = { file: 'part.jsonl.gz', firstPosition: 1, lastPosition: 14 } as ArchivedPart;

describe('the file of an archived part', () => {
  it.each([1, 600, 1_000_000])(
    'gives the commits of any batch, in members of at least %i bytes',
    async (memberBytes) => {
      const files = new ArchiveFiles(folder, null);
      await files.write(part, packed(batches, memberBytes));
      for (const { batch, commits } of [...batches].reverse().concat(batches))
        expect(await files.commitsOf(part, batch)).toEqual(commits);
      await expect(files.commitsOf(part, { firstPosition: 15, lastPosition: 15 })).rejects.toThrow('15 is not in it');
    },
  );

  it('is lines of JSON for any program that unpacks it', async () => {
    await new ArchiveFiles(folder, null).write(part, packed(batches, 1));
    const lines = gunzipSync(readFileSync(join(folder, part.file)))
      .toString('utf8')
      .trimEnd()
      .split('\n');
    expect(lines).toEqual(batches.map((batch) => JSON.stringify(batch)));
  });
});
