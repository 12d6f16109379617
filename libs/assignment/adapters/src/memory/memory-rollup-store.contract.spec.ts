import type { Directive, Task } from '@wian/contracts';
import { rollUpStoreContract } from '../rollup-store.contract.js';
import { MemoryRollUpStore } from './memory-rollup-store.js';

describe('figures in memory', () =>
  rollUpStoreContract(async () => {
    const tasks: Task[] = [];
    const directives: Directive[] = [];
    return {
      store: new MemoryRollUpStore({
        tasks: () => tasks.map((state) => ({ state, version: 1 })),
        cascades: () => directives.map((directive) => ({ directive })),
      }),
      putTask: async (task) => void tasks.push(task),
      putDirective: async (directive) => void directives.push(directive),
    };
  }));
