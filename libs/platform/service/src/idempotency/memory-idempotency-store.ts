import { uuidV7 } from '@wian/kernel';
import {
  BUSY_MILLIS,
  type Claim,
  type ClaimOutcome,
  type ClaimRequest,
  type IdempotencyStore,
  KEPT_MILLIS,
  type StoredAnswer,
} from './idempotency-store.port.js';

interface Kept {
  readonly fingerprint: string;
  readonly token: string;
  readonly busyUntil: number;
  readonly expiresAt: number;
  readonly answer?: StoredAnswer;
}

/** In memory, for tests. */
export class MemoryIdempotencyStore implements IdempotencyStore {
  private readonly keys = new Map<string, Kept>();

  async claim({ id, fingerprint, now }: ClaimRequest): Promise<ClaimOutcome> {
    const at = now.getTime();
    const kept = this.keys.get(id);
    if (kept && kept.expiresAt > at) {
      if (kept.fingerprint !== fingerprint) return { is: 'taken' };
      if (kept.answer) return { is: 'answered', answer: kept.answer };
      if (kept.busyUntil > at) return { is: 'busy' };
    }
    const token = uuidV7.next();
    this.keys.set(id, { fingerprint, token, busyUntil: at + BUSY_MILLIS, expiresAt: at + KEPT_MILLIS });
    return { is: 'claimed', claim: { id, token } };
  }

  async complete({ id, token }: Claim, answer: StoredAnswer): Promise<void> {
    const kept = this.keys.get(id);
    if (kept?.token === token) this.keys.set(id, { ...kept, answer });
  }

  async release({ id, token }: Claim): Promise<void> {
    if (this.keys.get(id)?.token === token) this.keys.delete(id);
  }
}
