import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { type Logger, ObservabilityModule } from '@wian/observability';
import { ProblemFilter } from './problem.filter.js';
import type { ServiceOptions } from './service-options.js';
import { ApiDocument, SystemController } from './system.controller.js';
import { TimeLimitInterceptor } from './time-limit.interceptor.js';
import { ValidationInterceptor } from './validation.interceptor.js';

const REQUEST_LIMIT_MILLIS = 30_000;

/** A service's own module with everything around it that all services share. */
@Module({})
export class ServiceModule {
  static forRoot(options: ServiceOptions, logger: Logger): DynamicModule {
    const { name, module, requestLimitMillis = REQUEST_LIMIT_MILLIS } = options;
    return {
      module: ServiceModule,
      imports: [DiscoveryModule, ObservabilityModule.forRoot(name, logger), module],
      controllers: [SystemController],
      providers: [
        ApiDocument,
        { provide: APP_FILTER, useFactory: () => new ProblemFilter(logger, options.isAway) },
        { provide: APP_INTERCEPTOR, useFactory: () => new TimeLimitInterceptor(requestLimitMillis) },
        { provide: APP_INTERCEPTOR, useFactory: () => new ValidationInterceptor() },
      ],
    };
  }
}
