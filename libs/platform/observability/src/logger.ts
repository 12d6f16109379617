import { type DestinationStream, type Logger, pino, stdTimeFunctions } from 'pino';
import { currentContext } from './context.js';

export type { Logger } from 'pino';

export interface LoggerOptions {
  readonly service: string;
  /** Which of the service's replicas; that of `WIAN_REPLICA` unless told, and left out where there is none. */
  readonly replica?: string | undefined;
  /** trace, debug, info, warn, error, fatal or silent. */
  readonly level?: string;
  readonly destination?: DestinationStream;
}

/** One JSON object a line: time, level, service, replica, message, the ids of the work in hand, and what the line adds. */
export function createLogger(options: LoggerOptions): Logger {
  const { service, replica = process.env.WIAN_REPLICA, level = 'info', destination } = options;
  const settings = {
    level,
    base: { service, ...(replica === undefined ? {} : { replica }) },
    messageKey: 'message',
    errorKey: 'error',
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    mixin: () => ({ ...currentContext() }),
    redact: ['authorization', '*.authorization', 'headers.cookie', 'token', '*.token'],
  };
  return destination ? pino(settings, destination) : pino(settings);
}
