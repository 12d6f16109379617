import { generateKeyPairSync } from 'node:crypto';
import { appendFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Commit, CommitLog } from '@wian/kernel';
import { NOTED } from '@wian/testing';
import { checkpointKeys } from '../checkpoints/checkpoint.js';
import { sealAll } from '../commit-log/commit-store.contract.js';
import type { ChangedAggregates, CommitStore } from '../commit-log/commit-store.port.js';
import { MemoryLeaseStore } from '../leases/memory-lease-store.js';
import { verifyLog } from '../publisher/verify-log.js';
import { ArchivedLog } from './archived-log.js';
import { ArchiveFiles } from './archive-files.js';
import type { ArchiveStore } from './archive-store.port.js';
import { Archiver, type ArchiverOptions } from './archiver.js';

/** Both sides of one log, and what it remembers of its archive. */
export interface OpenedArchive {
  readonly log: CommitLog;
  readonly store: CommitStore;
  readonly archive: ArchiveStore;
}

const newKeys = () =>
  checkpointKeys(generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string);
const lastYear = new Date('2024-12-31T16:59:59.999Z');
const newYear = new Date('2024-12-31T17:00:00.000Z');

/** The laws of an archive, the same for memory and MongoDB. `open` gives an empty log. */
export function archiveContract(open: () => Promise<OpenedArchive>): void {
  const keys = newKeys();
  let parts: OpenedArchive;
  let folder: string;
  let whole: ArchivedLog;

  beforeEach(async () => {
    parts = await open();
    folder = mkdtempSync(join(tmpdir(), 'wian-archive-'));
    whole = new ArchivedLog(parts.store, parts.archive, new ArchiveFiles(folder, keys));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const archiver = (more: Partial<ArchiverOptions> = {}) =>
    new Archiver({ service: 'test', owner: 'a', leases: new MemoryLeaseStore(), folder, keys, ...parts, ...more });

  async function write(expectedVersion: number, ids: readonly string[], at = lastYear): Promise<Commit | string> {
    const changes = ids.map((id) => ({
      aggregate: 'note',
      aggregateId: `note_${id}`,
      expectedVersion,
      events: [{ type: NOTED, data: { text: `${id}${expectedVersion + 1}` } }],
      state: { text: id },
    }));
    const made = await parts.log.commit({ at, actor: { id: 'person_test' }, correlationId: 'c', changes });
    return made.ok ? made.value : made.error.code;
  }
  /** One batch, published. */
  async function published(expectedVersion: number, ids: readonly string[], at?: Date): Promise<void> {
    expect(await write(expectedVersion, ids, at)).toMatchObject({ id: expect.any(String) });
    await parts.store.markPublished(await sealAll(parts.store));
  }
  const threeBatches = async () => {
    await published(0, ['A', 'B']);
    await published(1, ['A']);
    await published(0, ['C'], newYear);
  };
  const places = async (id: string, versions: readonly number[]) =>
    (await whole.holding(versions.map((version) => `note_${id}:${version}`))).map(({ position }) => position);

  it('takes what was committed before that instant, and the whole log verifies as before', async () => {
    await threeBatches();
    const before = await verifyLog(parts.store);
    const part = await archiver().next(newYear);
    expect(part).toMatchObject({ firstPosition: 1, lastPosition: 3, firstBatch: 1, lastBatch: 2, commits: 2 });
    expect(await parts.store.commitsOf({ firstPosition: 1, lastPosition: 9 })).toMatchObject([{ position: 4 }]);
    expect(await verifyLog(whole)).toEqual(before);
    expect(await archiver().next(newYear)).toBeUndefined();
    expect(readdirSync(folder).sort()).toEqual([part?.file, `${part?.file}.json`]);
  });

  it('takes as much at once as it is told, and goes on behind it', async () => {
    await threeBatches();
    const ends: (number | undefined)[] = [];
    for (let n = 0; n < 4; n += 1) ends.push((await archiver({ mostEvents: 1 }).next(new Date()))?.lastPosition);
    expect(ends).toEqual([2, 3, 4, undefined]);
    expect(await verifyLog(whole)).toMatchObject({ ok: true, batches: 3, lastPosition: 4 });
  });

  it('leaves what is not published yet', async () => {
    await published(0, ['A']);
    await write(0, ['B']);
    await sealAll(parts.store);
    await published(0, ['C']);
    expect(await archiver().next(newYear)).toMatchObject({ lastPosition: 1 });
    expect(await archiver().next(newYear)).toBeUndefined();
  });

  it('refuses a writer who comes too late as a conflict, though the events that told are gone', async () => {
    await published(0, ['A']);
    await published(1, ['A']);
    await archiver().next(newYear);
    expect(await write(0, ['A'])).toBe('COMMIT.CONFLICT');
    expect(await write(1, ['A', 'B'])).toBe('COMMIT.CONFLICT');
    expect(await parts.log.load('note', 'note_B')).toBeUndefined();
    expect(await write(2, ['A'])).toMatchObject({ events: [{ version: 3 }] });
  });

  it('lets the log go on where the version before was archived', async () => {
    await threeBatches();
    await archiver().next(newYear);
    await published(2, ['A'], newYear);
    expect(await verifyLog(whole)).toMatchObject({ ok: true, lastPosition: 5 });
  });

  it('tells the history of an object out of both', async () => {
    await threeBatches();
    await published(2, ['A'], newYear);
    const before = await parts.store.holding(['note_A:1', 'note_B:1']);
    await archiver({ mostEvents: 1 }).next(newYear);
    await archiver({ mostEvents: 1 }).next(newYear);
    expect(await whole.holding(['note_A:1', 'note_B:1'])).toEqual(before);
    expect((await places('A', [1, 2, 3, 4])).sort()).toEqual([1, 3, 5]);
    expect(await places('D', [1])).toEqual([]);
  });

  it('tells what has changed behind a place out of both, for who follows the log from its beginning', async () => {
    await threeBatches();
    const before = await parts.store.changedAfter(0, 10);
    await archiver({ mostEvents: 1 }).next(newYear);
    await archiver({ mostEvents: 1 }).next(newYear);
    const found: ChangedAggregates[] = [];
    for (let n = 0; n < before.length; n += 1)
      found.push(...(await whole.changedAfter(found.at(-1)?.position ?? 0, 1)));
    expect(found).toEqual(before);
    expect(await whole.changedAfter(found.at(-1)?.position ?? 0, 1)).toEqual([]);
  });

  describe('says which file it is, and from which position on the log is not whole, where', () => {
    const name = /positions 1 to 3 were archived in test-1-3-[0-9a-f]{12}\.jsonl\.gz, and /;
    it.each<[string, string, (file: string) => void]>([
      ['it is gone', 'cannot be read (ENOENT)', (file) => rmSync(file)],
      ['it was changed', 'SHA-256 is not the one', (file) => appendFileSync(file, 'x')],
    ])('%s', async (_name, problem, harm) => {
      await threeBatches();
      const part = await archiver().next(newYear);
      harm(join(folder, part?.file ?? ''));
      const found = await verifyLog(new ArchivedLog(parts.store, parts.archive, new ArchiveFiles(folder, keys)));
      expect(found).toMatchObject({ ok: false, firstBad: { position: 1 } });
      expect(found.firstBad?.problem).toMatch(name);
      expect(found.firstBad?.problem).toContain(problem);
    });

    it('somebody else signed it', async () => {
      await threeBatches();
      await archiver({ keys: newKeys() }).next(newYear);
      const found = await verifyLog(whole);
      expect(found.firstBad?.problem).toContain('its signature was signed with the unknown key');
    });

    it('no folder was told', async () => {
      await threeBatches();
      await archiver().next(newYear);
      const blind = new ArchivedLog(parts.store, parts.archive, undefined);
      await expect(blind.holding(['note_A:1'])).rejects.toThrow(name);
      expect((await verifyLog(blind)).firstBad?.problem).toContain('was told no folder');
    });
  });

  describe('is whole and complete after a crash', () => {
    it.each(['keepPart', 'dropCommits'] as const)('before %s', async (step) => {
      await threeBatches();
      const before = await verifyLog(parts.store);
      const crash = () => Promise.reject(new Error('the end'));
      const { archive } = parts;
      const dying: ArchiveStore = {
        lastPart: () => archive.lastPart(),
        partOf: (position) => archive.partOf(position),
        keepPart: (part, commits) => (step === 'keepPart' ? crash() : archive.keepPart(part, commits)),
        dropCommits: crash,
      };
      await expect(archiver({ archive: dying }).next(newYear)).rejects.toThrow('the end');
      expect(await verifyLog(whole)).toEqual(before);
      await archiver().next(newYear);
      expect(await verifyLog(whole)).toEqual(before);
      expect(await parts.store.commitsOf({ firstPosition: 1, lastPosition: 3 })).toEqual([]);
      expect(await archive.lastPart()).toMatchObject({ firstPosition: 1, lastPosition: 3 });
    });
  });

  it('takes nothing of a log that is not what was sealed', async () => {
    await threeBatches();
    const changed: ArchiverOptions['store'] = {
      unpublished: (limit) => parts.store.unpublished(limit),
      batchesAfter: (number, limit) => parts.store.batchesAfter(number, limit),
      commitsOf: async (batch) =>
        (await parts.store.commitsOf(batch)).map((commit) =>
          commit.position === 3 ? { ...commit, actor: 'person_other' } : commit,
        ),
    };
    await expect(archiver({ store: changed }).next(newYear)).rejects.toThrow(
      'batch 2 from position 3 on is not what was sealed',
    );
    expect(readdirSync(folder)).toEqual([]);
    expect(await parts.archive.lastPart()).toBeUndefined();
  });

  it('is made by one process at a time', async () => {
    await threeBatches();
    const leases = new MemoryLeaseStore();
    await leases.acquire('archive', 'another', 60_000);
    await expect(archiver({ leases }).next(newYear)).rejects.toThrow('another process archives the log of test');
  });
}
