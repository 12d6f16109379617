import type { Task } from '@wian/contracts';
import { passQueriesContract } from '../pass-queries.contract.js';
import { MemoryPassQueries } from './memory-pass-queries.js';
import { MemoryReceiptStore } from './memory-receipt-store.js';

describe('what a pass reads from memory', () =>
  passQueriesContract(async () => {
    const tasks: Task[] = [];
    const receipts = new MemoryReceiptStore(() => tasks);
    return {
      queries: new MemoryPassQueries(() => tasks.map((state) => ({ state, version: 1 })), receipts),
      receipts,
      putTask: async (task) => void tasks.push(task),
    };
  }));
