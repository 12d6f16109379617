import { defineInternalEvent } from '@wian/contracts';
import { NOTED, commitLogContract, leaseStoreContract } from '@wian/testing';
import { z } from 'zod';
import { MemoryLeaseStore } from '../leases/memory-lease-store.js';
import { MemoryCommitLog } from './memory-commit-log.js';
import { EventTypes } from './prepare-commit.js';

const types = new EventTypes([defineInternalEvent(NOTED, z.object({ text: z.string() }))]);

describe('commit log in memory', () => commitLogContract(async () => new MemoryCommitLog(types)));

describe('leases in memory', () =>
  leaseStoreContract(async () => {
    let now = 0;
    return {
      leases: new MemoryLeaseStore(() => now),
      pass: async (millis) => {
        now += millis;
      },
    };
  }));
