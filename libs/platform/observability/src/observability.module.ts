import { type DynamicModule, Global, Module } from '@nestjs/common';
import { HealthRegistry } from './health.js';
import type { Logger } from './logger.js';
import { Metrics } from './metrics.js';

/** Injection token of the service's pino `Logger`. */
export const LOGGER = Symbol('Logger');

/** Gives every module of a service its `LOGGER`, `Metrics` and `HealthRegistry`. `startService` imports it. */
@Global()
@Module({})
export class ObservabilityModule {
  static forRoot(service: string, logger: Logger): DynamicModule {
    return {
      module: ObservabilityModule,
      providers: [
        { provide: LOGGER, useValue: logger },
        { provide: Metrics, useFactory: () => new Metrics(service).withProcessFigures() },
        { provide: HealthRegistry, useFactory: () => new HealthRegistry() },
      ],
      exports: [LOGGER, Metrics, HealthRegistry],
    };
  }
}
