import type { Scheduler } from './scheduler.js';

/** While the work runs, `setTimeout` is a timer of the simulation, owned by the process whose step runs. */
export async function withTimers<T>(scheduler: Scheduler, work: () => Promise<T>): Promise<T> {
  const { setTimeout: realSet, clearTimeout: realClear } = globalThis;
  const set = (run: () => void, millis = 0) => scheduler.timer(run, millis);
  const clear = (step: ReturnType<typeof set> | undefined) => step && scheduler.cancel(step);
  Object.assign(globalThis, { setTimeout: set, clearTimeout: clear });
  try {
    return await work();
  } finally {
    Object.assign(globalThis, { setTimeout: realSet, clearTimeout: realClear });
  }
}
