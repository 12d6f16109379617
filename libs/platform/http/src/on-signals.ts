import type { Logger } from '@wian/observability';

interface StopLimits {
  readonly logger: Pick<Logger, 'info' | 'fatal'>;
  /** Milliseconds that stopping may take; then the process ends as it is. */
  readonly limitMillis: number;
  /** Ends the process; a test puts its own here. */
  readonly exit?: (code: number) => void;
}

/** Stops in order on SIGTERM and SIGINT, then exits: 0, or 1 when it failed or took too long. */
export function onSignals(stop: () => Promise<void>, { logger, limitMillis, exit = process.exit }: StopLimits) {
  const signals = ['SIGTERM', 'SIGINT'] as const;
  const listener = (signal: NodeJS.Signals) => {
    logger.info({ signal }, 'stopping');
    // Unknown what hangs: what was not finished comes again after the next start.
    const late = setTimeout(() => {
      logger.fatal({ limitMillis }, 'could not stop in time');
      exit(1);
    }, limitMillis);
    stop()
      .then(
        () => exit(0),
        (error: unknown) => {
          logger.fatal({ error }, 'could not stop in order');
          exit(1);
        },
      )
      .finally(() => clearTimeout(late));
  };
  for (const signal of signals) process.on(signal, listener);
  return () => signals.forEach((signal) => process.off(signal, listener));
}
