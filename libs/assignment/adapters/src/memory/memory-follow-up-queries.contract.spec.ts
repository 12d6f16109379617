import { RollUpTasks } from '@wian/assignment-application';
import type { Task } from '@wian/contracts';
import { followUpContract } from '../follow-up-queries.contract.js';
import { MemoryFollowUpQueries } from './memory-follow-up-queries.js';
import { MemoryRollUpStore } from './memory-rollup-store.js';

describe('what is still owed, in memory', () =>
  followUpContract(async () => {
    const tasks = new Map<string, Task>();
    const all = () => [...tasks.values()];
    const store = new MemoryRollUpStore({
      tasks: () => all().map((state) => ({ state, version: 1 })),
      cascades: () => [],
    });
    let position = 0;
    return {
      store,
      queries: new MemoryFollowUpQueries(all, store),
      putTask: async (task) => void tasks.set(task.taskId, task),
      rollUp: async () => {
        position += 1;
        const changedAfter = async () => [{ position, aggregateIds: [...tasks.keys()] }];
        await new RollUpTasks({ changedAfter }, store, { byId: async () => new Map() }).pass();
      },
    };
  }));
