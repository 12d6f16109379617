import { type DynamicModule, Global, Module } from '@nestjs/common';
import { HealthRegistry } from './health.js';
import { createLogger, type LoggerOptions } from './logger.js';
import { Metrics } from './metrics.js';

/** Injection token of the service's pino `Logger`. */
export const LOGGER = Symbol('Logger');

/** Gives every module of a service its `LOGGER`, `Metrics` and `HealthRegistry`. `startService` imports it. */
@Global()
@Module({})
export class ObservabilityModule {
  static forRoot(options: LoggerOptions): DynamicModule {
    return {
      module: ObservabilityModule,
      providers: [
        { provide: LOGGER, useValue: createLogger(options) },
        { provide: Metrics, useFactory: () => new Metrics(options.service).withProcessFigures() },
        { provide: HealthRegistry, useFactory: () => new HealthRegistry() },
      ],
      exports: [LOGGER, Metrics, HealthRegistry],
    };
  }
}
