import {
  type Claim,
  type ClaimOutcome,
  BUSY_MILLIS,
  type IdempotencyStore,
  KEPT_MILLIS,
} from './idempotency-store.port.js';

const START = Date.UTC(2025, 2, 6);
const answer = { status: 201, body: { taskId: 'task_A', $odd: [null, 'ก'] } };

/** The laws of an IdempotencyStore. `open` gives an empty one. */
export function idempotencyStoreContract(open: () => Promise<IdempotencyStore>): void {
  let store: IdempotencyStore;
  beforeEach(async () => {
    store = await open();
  });
  const claim = (id: string, fingerprint: string, after = 0) =>
    store.claim({ id, fingerprint, now: new Date(START + after) });

  it('keeps the answer of the request that claimed the key, for the same request', async () => {
    await store.complete(claimed(await claim('k', 'a')), answer);
    expect(await claim('k', 'a', 1_000)).toEqual({ is: 'answered', answer });
  });

  it('says of a key that it belongs to another request, in flight or answered', async () => {
    const first = claimed(await claim('k', 'a'));
    expect(await claim('k', 'b')).toEqual({ is: 'taken' });
    await store.complete(first, answer);
    expect(await claim('k', 'b', BUSY_MILLIS)).toEqual({ is: 'taken' });
    expect(await claim('other', 'b')).toMatchObject({ is: 'claimed' });
  });

  it('lets one of many at once claim the key', async () => {
    for (const key of Array.from({ length: 20 }, (_, at) => `k${at}`)) {
      const outcomes = await Promise.all(Array.from({ length: 8 }, () => claim(key, 'a')));
      expect(outcomes.map(({ is }) => is).sort()).toEqual([...Array<string>(7).fill('busy'), 'claimed']);
    }
  });

  it('frees a key that was released', async () => {
    await store.release(claimed(await claim('k', 'a')));
    expect(await claim('k', 'b')).toMatchObject({ is: 'claimed' });
  });

  it('does not lock a key for ever when the request that held it never ended', async () => {
    const dead = claimed(await claim('k', 'a'));
    expect(await claim('k', 'a', BUSY_MILLIS - 1)).toEqual({ is: 'busy' });
    const next = claimed(await claim('k', 'a', BUSY_MILLIS));
    await store.complete(dead, { status: 200, body: 'too late' });
    await store.release(dead);
    expect(await claim('k', 'a', BUSY_MILLIS + 1)).toEqual({ is: 'busy' });
    await store.complete(next, answer);
    expect(await claim('k', 'a', BUSY_MILLIS + 2)).toEqual({ is: 'answered', answer });
  });

  it('forgets a key when its time is over', async () => {
    await store.complete(claimed(await claim('k', 'a')), answer);
    expect(await claim('k', 'a', KEPT_MILLIS - 1)).toEqual({ is: 'answered', answer });
    expect(await claim('k', 'b', KEPT_MILLIS)).toMatchObject({ is: 'claimed' });
  });
}

function claimed(outcome: ClaimOutcome): Claim {
  if (outcome.is === 'claimed') return outcome.claim;
  throw new Error(`expected the key to be free, found it ${outcome.is}`);
}
