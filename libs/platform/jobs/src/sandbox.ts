import type { StdioOptions } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Child, ChildCommand, ChildPool, ParentCommand } from 'bullmq';

export interface SandboxOptions {
  /** The processor: a built file whose default export takes `{data}` and answers JSON, as BullMQ's sandboxed processors do. */
  readonly file: string;
  /** Real milliseconds of one task; then its process and all that it started are killed. */
  readonly timeLimitMillis: number;
  /** What the process, and each program that it starts, may hold of its own; kept by the operating system. */
  readonly memoryMegabytes: number;
  /** All that the process sees of the environment: no passwords of ours. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The task was given up: it took too long, or its process died, which running out of memory does. */
export class SandboxBroken extends Error {
  constructor(readonly how: 'too-slow' | 'died') {
    super(how === 'too-slow' ? 'the task was not done in time and was killed' : 'the process of the task died');
  }
}

/**
 * Runs tasks that may hang, crash or eat memory in child processes: those of BullMQ's sandboxed workers, each used again
 * while it is well, and killed with its own children when it is not. A job's handler asks it in its midst: so the handler keeps
 * the database and the commit, the process gets no more than a file, and the time is limited, which a sandboxed worker's is not.
 */
export class Sandbox<Task, Answer> {
  private readonly pool: ChildPool;
  private closed = false;

  constructor(private readonly options: SandboxOptions) {
    const main = join(dirname(createRequire(import.meta.url).resolve('bullmq')), 'classes', 'main.js');
    this.pool = new ChildPool({ mainFile: main, workerForkOptions: forkOptions(options) });
  }

  /** `told`: what the processor says of its progress. Fails with `SandboxBroken`, with the error of the processor, or with one that says that it was closed meanwhile. */
  async run(task: Task, told?: (progress: unknown) => void): Promise<Answer> {
    const child = await this.pool.retain(this.options.file);
    const timer = { late: false };
    const limit = setTimeout(() => {
      timer.late = true;
      killWithChildren(child);
    }, this.options.timeLimitMillis);
    try {
      const answer = await ask<Answer>(child, task, told);
      this.pool.release(child);
      return answer;
    } catch (error) {
      if (!(error instanceof SandboxBroken)) this.pool.release(child);
      if (this.closed) throw new Error('the sandbox was closed before the task was done');
      throw timer.late ? new SandboxBroken('too-slow') : error;
    } finally {
      clearTimeout(limit);
    }
  }

  /** Kills what still runs: that says nothing of the task. */
  async close(): Promise<void> {
    this.closed = true;
    for (const child of [...Object.values(this.pool.retained), ...this.pool.getAllFree()]) killWithChildren(child);
  }
}

/** A shell sets the limit, since Node cannot; the process is the head of a group, so that all of it can be killed. */
const forkOptions = ({ memoryMegabytes, env }: SandboxOptions) => ({
  execPath: '/bin/sh',
  execArgv: [
    '-c',
    `ulimit -d ${memoryMegabytes * 1024} 2>/dev/null; exec "$0" "$@"`,
    process.execPath,
    `--max-old-space-size=${Math.floor(memoryMegabytes / 2)}`,
  ],
  detached: true,
  // What a dying process prints would look like our own death to whoever watches our output.
  stdio: ['ignore', 'ignore', 'ignore', 'ipc'] as StdioOptions,
  env: { ...env },
});

function ask<Answer>(child: Child, task: unknown, told?: (progress: unknown) => void): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void) => {
      child.off('message', onMessage);
      child.off('exit', onExit);
      finish();
    };
    const onExit = () => settle(() => reject(new SandboxBroken('died')));
    const onMessage = ({ cmd, value, err }: { cmd: ParentCommand; value?: unknown; err?: object }) => {
      if (cmd === ParentCommand.Progress) told?.(value);
      if (cmd === ParentCommand.Completed) settle(() => resolve(value as Answer));
      if (cmd === ParentCommand.Failed || cmd === ParentCommand.Error)
        settle(() => reject(Object.assign(new Error(), value ?? err)));
    };
    child.on('message', onMessage);
    child.on('exit', onExit);
    const job = { id: '1', name: 'job', data: JSON.stringify(task), opts: {} };
    Promise.resolve(child.send({ cmd: ChildCommand.Start, job })).catch(onExit);
  });
}

function killWithChildren(child: Child): void {
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
