import { defineInternalEvent } from '@wian/contracts';
import { NOTED } from '@wian/testing';
import { z } from 'zod';
import { MemoryCommitLog } from '../commit-log/memory-commit-log.js';
import { EventTypes } from '../commit-log/prepare-commit.js';
import { archiveContract } from './archive.contract.js';

const types = new EventTypes([defineInternalEvent(NOTED, z.object({ text: z.string() }))]);

describe('the archive of a log in memory', () =>
  archiveContract(async () => {
    const log = new MemoryCommitLog(types);
    return { log, store: log, archive: log };
  }));
