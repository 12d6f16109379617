import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { checkpointKeys, signCheckpoint } from '../checkpoints/checkpoint.js';
import { signedBatches } from '../checkpoints/signed-batches.js';
import type { SealedBatch, SealedCommit } from '../commit-log/commit-store.port.js';
import {
  batchOf,
  change,
  type Log,
  logOf,
  remove,
  renumbered,
  reorder,
  resealed,
  storeOf,
  truncate,
} from './testing/sealed-logs.js';
import { type LogVerification, verifyLog } from './verify-log.js';

const pem = (): string => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
const keys = checkpointKeys(pem());

const checkpointed = (batch: SealedBatch) =>
  signedBatches([signCheckpoint('test', batch, keys, new Date(0))], 'test', keys);

const sizes = fc.array(fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 }), {
  minLength: 2,
  maxLength: 5,
});
const logs = sizes.map(logOf);
/** A log and two different commits of it. */
const pairs = logs.chain((log) =>
  fc
    .uniqueArray(fc.nat({ max: log.commits.length - 1 }), { minLength: 2, maxLength: 2 })
    .map(([one = 0, other = 1]) => ({ log, one, other })),
);

const changes: readonly ((commit: SealedCommit) => SealedCommit)[] = [
  (commit) => ({ ...commit, id: 'commit_other' }),
  (commit) => ({ ...commit, at: new Date(commit.at.getTime() + 1) }),
  (commit) => ({ ...commit, actor: 'person_b' }),
  (commit) => ({ ...commit, onBehalfOf: null }),
  (commit) => ({ ...commit, correlationId: 'd' }),
  (commit) => ({ ...commit, causationId: 'note_1:1' }),
  (commit) => ({ ...commit, events: commit.events.map((event) => ({ ...event, data: { text: 'other' } })) }),
  (commit) => ({ ...commit, events: commit.events.map((event) => ({ ...event, type: 'note.other' })) }),
];
const foundIn = ({ ok, firstBad }: LogVerification, batch: SealedBatch, says: string) => {
  expect({ ok, position: firstBad?.position }).toEqual({ ok: false, position: batch.firstPosition });
  expect(firstBad?.problem).toContain(says);
};
/** With the chain computed anew only what was signed can tell, and only that it happened up to there. */
const foundBySigned = async (log: Log, tampered: Log) => {
  const last = log.batches.at(-1);
  if (!last) throw new Error('expected a batch');
  expect((await verifyLog(storeOf(resealed(tampered)))).ok).toBe(true);
  const verification = await verifyLog(storeOf(resealed(tampered)), { signed: checkpointed(last) });
  expect(verification).toMatchObject({ ok: false, firstBad: { position: 1 } });
};

describe('the sealed log', () => {
  it('verifies whole, with every batch signed', () =>
    fc.assert(
      fc.asyncProperty(logs, async (log) => {
        const all = log.batches.map((batch) => signCheckpoint('test', batch, keys, new Date(0)));
        const verification = await verifyLog(storeOf(log), { signed: signedBatches(all, 'test', keys) });
        const { lastPosition } = log.batches.at(-1) ?? { lastPosition: 0 };
        const counts = { batches: all.length, commits: log.commits.length, checkpoints: all.length };
        expect(verification).toEqual({
          ok: true,
          firstBad: null,
          next: null,
          lastPosition,
          signedTo: lastPosition,
          ...counts,
        });
      }),
    ));

  it('shows a change of any field, at its batch', () =>
    fc.assert(
      fc.asyncProperty(pairs, fc.constantFrom(...changes), async ({ log, one }, how) =>
        foundIn(await verifyLog(storeOf(change(log, one, how))), batchOf(log, one), 'was changed'),
      ),
    ));

  it('shows a removal, at its batch', () =>
    fc.assert(
      fc.asyncProperty(pairs, async ({ log, one }) =>
        foundIn(await verifyLog(storeOf(remove(log, one))), batchOf(log, one), 'is missing'),
      ),
    ));

  it('shows a removed batch, where it stood', () =>
    fc.assert(
      fc.asyncProperty(logs, async (log) => {
        const [first, ...batches] = log.batches;
        if (first) foundIn(await verifyLog(storeOf({ ...log, batches })), first, 'batch 1 is missing');
      }),
    ));

  it('shows two commits in each other’s place, at the first of them', () =>
    fc.assert(
      fc.asyncProperty(pairs, async ({ log, one, other }) =>
        foundIn(await verifyLog(storeOf(reorder(log, one, other))), batchOf(log, Math.min(one, other)), 'batch'),
      ),
    ));

  it('shows commits that stand behind its last batch', () =>
    fc.assert(
      fc.asyncProperty(logs, async (log) => {
        const last = log.batches.at(-1);
        const verification = await verifyLog(storeOf({ ...log, batches: log.batches.slice(0, -1) }));
        expect(verification).toMatchObject({ ok: false, firstBad: { position: last?.firstPosition } });
      }),
    ));

  it('shows no truncation by itself, and every one before the last checkpoint with it', () =>
    fc.assert(
      fc.asyncProperty(logs, fc.nat(), async (log, any) => {
        const left = any % log.batches.length;
        const cut = truncate(log, left);
        const [signed, end] = [log.batches.at(-1), log.batches[left - 1]?.lastPosition ?? 0];
        if (!signed) throw new Error('expected a batch');
        expect((await verifyLog(storeOf(cut))).ok).toBe(true);
        const verification = await verifyLog(storeOf(cut), { signed: checkpointed(signed) });
        expect(verification).toMatchObject({ ok: false, firstBad: { position: end + 1 } });
        expect(verification.firstBad?.problem).toContain('was cut off');
      }),
    ));

  it('shows change, removal and reorder also where every hash was computed anew, by what was signed', () =>
    fc.assert(
      fc.asyncProperty(pairs, fc.constantFrom(...changes), async ({ log, one, other }, how) => {
        await foundBySigned(log, change(log, one, how));
        await foundBySigned(log, renumbered(reorder(log, one, other)));
        await foundBySigned(log, renumbered(remove(log, one)));
      }),
    ));

  it('is told of from where the last good checkpoint ends', async () => {
    const log = logOf([[1], [2], [1], [1]]);
    const marks = [log.batches[1], log.batches[3]].flatMap((batch) =>
      batch ? [signCheckpoint('test', batch, keys, new Date(0))] : [],
    );
    const changed = resealed(change(log, 2, (commit) => ({ ...commit, actor: 'person_b' })));
    const verification = await verifyLog(storeOf(changed), { signed: signedBatches(marks, 'test', keys) });
    expect(verification).toMatchObject({ ok: false, signedTo: 3, firstBad: { position: 4 } });
    expect(verification.firstBad?.problem).toContain('was rewritten at or before position 5');
  });

  it.each([
    ['shorter than what was signed', [[1], [2], [1]]],
    ['longer than that', [[1], [2], [1], [1], [1]]],
  ])('says where a backup was restored and a new epoch began, in a log that is %s', async (_, sizesNow) => {
    const signed = [logOf([[1], [2], [1], [1]]).batches[3]].flatMap((batch) =>
      batch ? [signCheckpoint('test', batch, keys, new Date(0))] : [],
    );
    const { batches, commits } = logOf(sizesNow);
    const restored = resealed({
      batches: batches.map((batch) => (batch.number > 2 ? { ...batch, epoch: 2 } : batch)),
      commits: commits.map((commit) => (commit.position > 3 ? { ...commit, actor: 'person_later' } : commit)),
    });
    const verification = await verifyLog(storeOf(restored), { signed: signedBatches(signed, 'test', keys) });
    expect(verification.ok).toBe(false);
    expect(verification.firstBad?.problem).toMatch(
      /went on with epoch 2: position 5, signed at .* in epoch 1, is lost/,
    );
  });
});

describe('a checkpoint', () => {
  const log = logOf([[1], [2]]);
  const [first, second] = log.batches;
  if (!first || !second) throw new Error('expected two batches');
  const verified = (marks: Parameters<typeof signedBatches>[0], known = keys) =>
    verifyLog(storeOf(log), { signed: signedBatches(marks, 'test', known) });

  it.each([
    ['of another key', signCheckpoint('test', first, checkpointKeys(pem()), new Date(0)), 'unknown key'],
    ['of another service', signCheckpoint('other', first, keys, new Date(0)), 'belongs to the service other'],
    [
      'with another position',
      { ...signCheckpoint('test', first, keys, new Date(0)), position: 9 },
      'does not fit its signature',
    ],
    [
      'with another hash',
      { ...signCheckpoint('test', first, keys, new Date(0)), hash: second.hash },
      'does not fit its signature',
    ],
  ])('%s proves nothing and is told', async (_, mark, says) => {
    const verification = await verified([mark]);
    expect(verification.ok).toBe(false);
    expect(verification.firstBad?.problem).toContain(says);
  });

  it('of a key that was replaced still counts while its public half is kept', async () => {
    const old = generateKeyPairSync('ed25519');
    const oldKeys = checkpointKeys(old.privateKey.export({ type: 'pkcs8', format: 'pem' }) as string);
    const kept = checkpointKeys(`${pem()}\n${old.publicKey.export({ type: 'spki', format: 'pem' }) as string}`);
    const mark = signCheckpoint('test', first, oldKeys, new Date(0));
    expect(await verified([mark], kept)).toMatchObject({ ok: true, checkpoints: 1, signedTo: 1 });
  });
});
