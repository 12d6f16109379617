import { CommanderError } from 'commander';
import { CliError, usageError } from './cli-error.js';
import { buildProgram } from './program.js';
import type { Terminal } from './terminal.js';

/** Runs one command line and answers its exit code: 0 done, 1 failed, 2 not understood. Never throws. */
export async function run(args: readonly string[], terminal: Terminal): Promise<0 | 1 | 2> {
  try {
    await buildProgram(terminal).parseAsync([...args], { from: 'user' });
    return 0;
  } catch (error) {
    if (isHelp(error)) return error.exitCode === 0 ? 0 : 2;
    const failure = explained(error);
    terminal.err(args.includes('--json') ? asJson(failure) : `wian: ${failure.message}\n`);
    return failure.exitCode;
  }
}

const shownAlready = ['commander.helpDisplayed', 'commander.help', 'commander.version'];
const isHelp = (error: unknown): error is CommanderError =>
  error instanceof CommanderError && shownAlready.includes(error.code);

function explained(error: unknown): CliError {
  if (error instanceof CliError) return error;
  if (error instanceof CommanderError)
    return usageError(`${error.message.replace(/^error: /, '').replace(/\.$/, '')}; --help shows how it is used.`);
  const what = error instanceof Error ? error.message : String(error);
  return new CliError('CLI.FAILED', `This is a fault in wian itself, please report it: ${what}`);
}

function asJson({ code, message, more }: CliError): string {
  return `${JSON.stringify({ error: { ...more, code, message } })}\n`;
}
