import type { LoggerService } from '@nestjs/common';
import type { Logger } from './logger.js';

type Level = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace';

/** Parts of Nest that write a line for every module and route. */
const bootChatter = new Set(['InstanceLoader', 'RoutesResolver', 'RouterExplorer']);

/** Lets Nest's own lines, and `new Logger(name)` of its parts, come out as the service's JSON lines. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log = (message: unknown, ...rest: unknown[]) => this.write('info', message, rest);
  error = (message: unknown, ...rest: unknown[]) => this.write('error', message, rest);
  warn = (message: unknown, ...rest: unknown[]) => this.write('warn', message, rest);
  debug = (message: unknown, ...rest: unknown[]) => this.write('debug', message, rest);
  verbose = (message: unknown, ...rest: unknown[]) => this.write('trace', message, rest);
  fatal = (message: unknown, ...rest: unknown[]) => this.write('fatal', message, rest);

  /** Nest passes the name of the part as the last argument, and a stack before it where there is one. */
  private write(level: Level, message: unknown, rest: unknown[]): void {
    const part = typeof rest.at(-1) === 'string' && !isStack(rest.at(-1)) ? rest.at(-1) : undefined;
    const stack = rest.find(isStack);
    const error = message instanceof Error ? message : rest.find((item) => item instanceof Error);
    const fields = { ...(part ? { part } : {}), ...(stack ? { stack } : {}), ...(error ? { error } : {}) };
    this.logger[level === 'info' && bootChatter.has(String(part)) ? 'debug' : level](fields, textOf(message));
  }
}

const isStack = (item: unknown): boolean => typeof item === 'string' && /\n\s+at /.test(item);

function textOf(message: unknown): string {
  if (typeof message === 'string') return message;
  return message instanceof Error ? message.message : JSON.stringify(message);
}
