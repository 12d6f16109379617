import { EventTypes, MemoryCommitLog } from '@wian/persistence';
import { intakeEvents } from '../intake-events.js';
import { letterStoreContract } from '../letter-store.contract.js';
import { MemoryLetterContents } from './memory-letter-contents.js';
import { MemoryLetterQueries } from './memory-letter-queries.js';

describe('letters in memory', () =>
  letterStoreContract(async () => {
    const log = new MemoryCommitLog(new EventTypes(intakeEvents));
    return { log, contents: new MemoryLetterContents(), queries: new MemoryLetterQueries(log) };
  }));
