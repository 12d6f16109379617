import { generateKeyPairSync } from 'node:crypto';
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineInternalEvent } from '@wian/contracts';
import { NOTED } from '@wian/testing';
import { z } from 'zod';
import { note, sealAll } from '../commit-log/commit-store.contract.js';
import { MemoryCommitLog } from '../commit-log/memory-commit-log.js';
import { EventTypes } from '../commit-log/prepare-commit.js';
import { MemoryLeaseStore } from '../leases/memory-lease-store.js';
import { verifyLog } from '../publisher/verify-log.js';
import { checkpointKeys } from './checkpoint.js';
import { CheckpointFile } from './checkpoint-file.js';
import { Checkpointer } from './checkpointer.js';
import { signedBatches } from './signed-batches.js';

const pemOf = (type: 'ed25519' | 'ed448') =>
  generateKeyPairSync(type as 'ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
const types = new EventTypes([defineInternalEvent(NOTED, z.object({ text: z.string() }))]);
const keys = checkpointKeys(pemOf('ed25519'));
const folder = mkdtempSync(join(tmpdir(), 'wian-checkpoints-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
function setUp() {
  const path = join(folder, 'a folder of its own', `${files++}.jsonl`);
  const file = new CheckpointFile(path);
  const leases = new MemoryLeaseStore();
  const openLog = () => new MemoryCommitLog(types);
  const looks: string[] = [];
  const checkpointerOf = (store: MemoryCommitLog, owner = 'a') =>
    new Checkpointer({
      ...{ service: 'test', owner, store, leases, file, keys, everyMillis: 10_000 },
      onError: (error) => {
        throw error;
      },
      onLook: (found) => void looks.push(found),
    });
  const grow = async (log: MemoryCommitLog, ...names: string[]) => {
    for (const name of names) {
      await note(log, name);
      await sealAll(log);
    }
  };
  const signed = async () => (await file.read()).checkpoints.map(({ batch, position }) => `${batch} ${position}`);
  return { path, file, openLog, checkpointerOf, grow, signed, looks };
}

describe('the checkpointer', () => {
  it('signs the end of the log where it has grown, and nothing where it has not', async () => {
    const { openLog, checkpointerOf, grow, signed } = setUp();
    const log = openLog();
    const checkpointer = checkpointerOf(log);
    await checkpointer.pass();
    expect(await signed()).toEqual([]);
    await grow(log, 'A', 'B');
    await checkpointer.pass();
    await checkpointer.pass();
    await grow(log, 'A');
    await checkpointer.pass();
    expect(await signed()).toEqual(['2 2', '3 3']);
  });

  it('lets one replica sign at a time', async () => {
    const { openLog, checkpointerOf, grow, signed } = setUp();
    const log = openLog();
    await grow(log, 'A');
    await checkpointerOf(log, 'a').pass();
    await grow(log, 'B');
    await checkpointerOf(log, 'b').pass();
    expect(await signed()).toEqual(['1 1']);
  });

  it('makes a log that was cut off, or replaced by another, known at the next pass and signs nothing more', async () => {
    const { openLog, checkpointerOf, grow, signed } = setUp();
    const log = openLog();
    await grow(log, 'A', 'B');
    await checkpointerOf(log).pass();
    const other = openLog();
    await grow(other, 'A');
    await expect(checkpointerOf(other).pass()).rejects.toThrow('was cut off or rewritten');
    await grow(other, 'C', 'D');
    await expect(checkpointerOf(other).pass()).rejects.toThrow('was cut off or rewritten');
    expect(await signed()).toEqual(['2 2']);
  });

  it('tells whoever watches what it found, also where nothing was to be signed, and nothing while another signs', async () => {
    const { openLog, checkpointerOf, grow, looks } = setUp();
    const log = openLog();
    await checkpointerOf(log, 'a').pass();
    await grow(log, 'A');
    await checkpointerOf(log, 'b').pass();
    expect(looks).toEqual(['signed']);
    await checkpointerOf(log, 'a').pass();
    await expect(checkpointerOf(openLog(), 'a').pass()).rejects.toThrow('cut off');
    expect(looks).toEqual(['signed', 'signed', 'refused']);
  });

  it('leaves what proves a truncation by itself', async () => {
    const { file, openLog, checkpointerOf, grow } = setUp();
    const log = openLog();
    await grow(log, 'A', 'B');
    await checkpointerOf(log).pass();
    const { checkpoints } = await file.read();
    const signed = signedBatches(checkpoints, 'test', keys);
    expect(await verifyLog(log, { signed })).toMatchObject({ ok: true, checkpoints: 1, signedTo: 2 });
    expect(await verifyLog(openLog(), { signed })).toMatchObject({ ok: false, firstBad: { position: 1 } });
  });
});

describe('the checkpoint file', () => {
  it('keeps every whole line beside one that a crash left half written', async () => {
    const { path, file, openLog, checkpointerOf, grow, signed } = setUp();
    const log = openLog();
    const checkpointer = checkpointerOf(log);
    await grow(log, 'A');
    await checkpointer.pass();
    appendFileSync(path, readFileSync(path, 'utf8').slice(0, 30));
    await grow(log, 'B');
    await checkpointer.pass();
    expect(await signed()).toEqual(['1 1', '2 2']);
    expect((await file.read()).unreadable).toBe(1);
  });
});

describe('the key file', () => {
  const publicPem = generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' }) as string;
  it.each([
    ['without a private key', publicPem, 'one private key'],
    ['with two', pemOf('ed25519') + pemOf('ed25519'), 'one private key'],
    ['with a key of another kind', pemOf('ed448'), 'Ed25519 keys only'],
    ['that is something else', 'hello', 'one private key'],
  ])('%s is refused', (_, pem, says) => expect(() => checkpointKeys(pem)).toThrow(says));
});
