import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { checkpointKeys, signCheckpoint } from '../checkpoints/checkpoint.js';
import { signedBatches } from '../checkpoints/signed-batches.js';
import type { SealedBatch, SealedCommit } from '../commit-log/commit-store.port.js';
import { GENESIS, hashBatch } from './hash-chain.js';
import { type LogVerification, verifyLog } from './verify-log.js';

const pem = (): string => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
const keys = checkpointKeys(pem());

interface Log {
  readonly batches: readonly SealedBatch[];
  readonly commits: readonly SealedCommit[];
}

const commitAt = (position: number, events: number): SealedCommit => ({
  id: `commit_${position}`,
  position,
  at: new Date(position),
  actor: 'person_a',
  onBehalfOf: 'post_a',
  correlationId: 'c',
  causationId: null,
  events: Array.from({ length: events }, (_, index) => ({
    id: `note_${position + index}:1`,
    aggregate: 'note',
    aggregateId: `note_${position + index}`,
    version: 1,
    type: 'note.kept',
    data: { text: `${position + index}` },
  })),
});

/** A sealed log; `sizes` are the numbers of events of the commits of each batch. */
function logOf(sizes: readonly (readonly number[])[]): Log {
  const batches: SealedBatch[] = [];
  const all: SealedCommit[] = [];
  for (const events of sizes) {
    const firstPosition = (batches.at(-1)?.lastPosition ?? 0) + 1;
    let next = firstPosition;
    const commits = events.map((count) => commitAt((next += count) - count, count));
    const previous = batches.at(-1)?.hash ?? GENESIS;
    const places = { firstPosition, lastPosition: next - 1 };
    batches.push({
      number: batches.length + 1,
      epoch: 1,
      term: 1,
      previous,
      hash: hashBatch(previous, commits),
      ...places,
    });
    all.push(...commits);
  }
  return { batches, commits: all };
}

/** What an attacker with the whole database does last: every hash is computed anew over what stands there. */
function resealed({ batches, commits }: Log): Log {
  let previous = GENESIS;
  const chain = batches.map((batch) => {
    const sealed = { ...batch, previous, hash: hashBatch(previous, commitsOf(commits, batch)) };
    previous = sealed.hash;
    return sealed;
  });
  return { batches: chain, commits };
}

const commitsOf = (
  commits: readonly SealedCommit[],
  { firstPosition, lastPosition }: Pick<SealedBatch, 'firstPosition' | 'lastPosition'>,
) =>
  commits
    .filter(({ position }) => position >= firstPosition && position <= lastPosition)
    .toSorted((a, b) => a.position - b.position);

const storeOf = ({ batches, commits }: Log) => ({
  batchesAfter: async (number: number, limit: number) =>
    batches.filter((batch) => batch.number > number).slice(0, limit),
  commitsOf: async (batch: Pick<SealedBatch, 'firstPosition' | 'lastPosition'>) => commitsOf(commits, batch),
});

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
const change = (log: Log, at: number, how: (typeof changes)[number]): Log => ({
  ...log,
  commits: log.commits.map((commit, index) => (index === at ? how(commit) : commit)),
});
const remove = (log: Log, at: number): Log => ({ ...log, commits: log.commits.toSpliced(at, 1) });
const reorder = ({ batches, commits }: Log, one: number, other: number): Log => {
  const [a, b] = [commits[one], commits[other]];
  if (!a || !b) throw new Error('expected two commits of the log');
  return {
    batches,
    commits: commits.with(one, { ...b, position: a.position }).with(other, { ...a, position: b.position }),
  };
};
/** Cuts the end off, whole batches and their commits. */
const truncate = ({ batches, commits }: Log, left: number): Log => {
  const last = batches[left - 1]?.lastPosition ?? 0;
  return { batches: batches.slice(0, left), commits: commits.filter(({ position }) => position <= last) };
};
const batchOf = ({ batches, commits }: Log, at: number): SealedBatch => {
  const position = commits[at]?.position ?? 0;
  const found = batches.find(
    ({ firstPosition, lastPosition }) => firstPosition <= position && position <= lastPosition,
  );
  if (!found) throw new Error('expected a batch that holds the commit');
  return found;
};

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

/** Gives the commits that are left places without gaps, and the batches with them. */
function renumbered({ batches, commits }: Log): Log {
  const moved: SealedCommit[] = [];
  const fitted = batches.map((batch) => {
    const firstPosition = nextOf(moved);
    for (const commit of commitsOf(commits, batch)) moved.push({ ...commit, position: nextOf(moved) });
    return { ...batch, firstPosition, lastPosition: nextOf(moved) - 1 };
  });
  return { batches: fitted, commits: moved };
}
const nextOf = (commits: readonly SealedCommit[]): number => {
  const last = commits.at(-1);
  return last ? last.position + last.events.length : 1;
};
