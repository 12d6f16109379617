import { defineInternalEvent } from '@wian/contracts';
import { NOTED, commitLogContract, leaseStoreContract } from '@wian/testing';
import { z } from 'zod';
import { MemoryLeaseStore } from '../leases/memory-lease-store.js';
import { commitStoreContract } from './commit-store.contract.js';
import { MemoryCommitLog } from './memory-commit-log.js';
import { EventTypes } from './prepare-commit.js';

const types = new EventTypes([defineInternalEvent(NOTED, z.object({ text: z.string() }))]);

describe('commit log in memory', () => commitLogContract(async () => new MemoryCommitLog(types)));

describe('the publisher’s view of the log in memory', () =>
  commitStoreContract(async () => {
    const log = new MemoryCommitLog(types);
    return { log, store: log };
  }));

describe('leases in memory', () =>
  leaseStoreContract(async () => {
    let now = 0;
    return {
      leases: new MemoryLeaseStore(() => now),
      pass: (millis) => void (now += millis),
    };
  }));
