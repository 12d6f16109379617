import { type DestinationStream, type Logger, pino, stdTimeFunctions } from 'pino';
import { currentContext } from './context.js';

export type { Logger } from 'pino';

export interface LoggerOptions {
  readonly service: string;
  /** trace, debug, info, warn, error, fatal or silent. */
  readonly level?: string;
  readonly destination?: DestinationStream;
}

/** One JSON object a line: time, level, service, message, the ids of the work in hand, and what the line adds. */
export function createLogger({ service, level = 'info', destination }: LoggerOptions): Logger {
  const options = {
    level,
    base: { service },
    messageKey: 'message',
    errorKey: 'error',
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    mixin: () => ({ ...currentContext() }),
    redact: ['authorization', '*.authorization', 'headers.cookie', 'token', '*.token'],
  };
  return destination ? pino(options, destination) : pino(options);
}
