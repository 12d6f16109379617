import type { DynamicModule, Type } from '@nestjs/common';
import { type RunningService, startService } from '@wian/http';
import { ConsumerGroup } from '@wian/messaging';
import { isStoreUnavailable } from '@wian/persistence';
import { armFailPoints } from './arm-fail-points.js';
import type { ServiceConfig } from './service-config.js';

/** Starts a service whose module imports `EventServiceModule`: HTTP and its consumer group. */
export const startEventService = (
  name: string,
  module: Type | DynamicModule,
  config: ServiceConfig,
): Promise<RunningService> => {
  armFailPoints(config);
  return startService({
    name,
    module,
    port: config.PORT,
    host: config.HOST,
    logLevel: config.LOG_LEVEL,
    isAway: isStoreUnavailable,
    transports: (app) => [app.get(ConsumerGroup)],
  });
};
