import { idempotencyStoreContract } from './idempotency-store.contract.js';
import { MemoryIdempotencyStore } from './memory-idempotency-store.js';

describe('idempotency keys in memory', () => idempotencyStoreContract(async () => new MemoryIdempotencyStore()));
