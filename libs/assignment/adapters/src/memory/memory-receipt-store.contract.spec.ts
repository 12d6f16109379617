import type { Task } from '@wian/contracts';
import { receiptStoreContract } from '../receipt-store.contract.js';
import { MemoryReceiptStore } from './memory-receipt-store.js';

describe('receipts in memory', () =>
  receiptStoreContract(async () => {
    const tasks = new Map<string, Task>();
    return {
      receipts: new MemoryReceiptStore(() => [...tasks.values()]),
      putTask: async (task) => void tasks.set(task.taskId, task),
    };
  }));
