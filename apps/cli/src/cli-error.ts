/** 1: it was tried and failed; 2: the command line itself is wrong. */
export type ExitCode = 1 | 2;

interface Details {
  readonly exitCode?: ExitCode;
  /** More for programs: joins `code` and `message` in the error object of `--json`. */
  readonly more?: Readonly<Record<string, unknown>>;
}

/** A failure that one sentence explains: what was expected, what was found, what to do. Nothing else may end a command. */
export class CliError extends Error {
  override readonly name = 'CliError';
  readonly exitCode: ExitCode;
  readonly more: Readonly<Record<string, unknown>>;

  constructor(
    readonly code: string,
    message: string,
    { exitCode = 1, more = {} }: Details = {},
  ) {
    super(message);
    this.exitCode = exitCode;
    this.more = more;
  }
}

export const usageError = (message: string) => new CliError('CLI.USAGE', message, { exitCode: 2 });
