import { run } from './run.js';
import { processTerminal } from './terminal.js';

/** `wian letters list | head` closes the pipe early: that is no failure. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

// Set, not `process.exit`: what was written to a pipe must still get through.
process.exitCode = await run(process.argv.slice(2), processTerminal());
