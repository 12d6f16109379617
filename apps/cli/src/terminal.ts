import { createInterface } from 'node:readline/promises';

/** All that a command knows of the world around it, so that a test can stand in for it. */
export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Columns of the screen; null where nobody watches (a pipe, a file): then nothing is cut. */
  readonly columns: number | null;
  /** Data, and nothing but data. */
  out(text: string): void;
  /** Everything said beside the data. */
  err(text: string): void;
  /** Null where nobody can be asked. */
  readonly ask: ((question: string) => Promise<string>) | null;
  /** For a command that runs until it is told to stop (Ctrl-C, SIGTERM): it ends what it has at hand then. */
  untilStopped(): AbortSignal;
}

export function processTerminal(): Terminal {
  const { stdin, stdout, stderr } = process;
  return {
    env: process.env,
    cwd: process.cwd(),
    columns: stdout.isTTY ? stdout.columns : null,
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    ask: stdin.isTTY && stderr.isTTY ? askOnTerminal : null,
    untilStopped,
  };
}

function untilStopped(): AbortSignal {
  const stop = new AbortController();
  // Once: who asks a second time does not wait any more.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  return stop.signal;
}

async function askOnTerminal(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await lines.question(question);
  } finally {
    lines.close();
  }
}
