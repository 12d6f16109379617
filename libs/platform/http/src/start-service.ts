import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { NestFactory } from '@nestjs/core';
import type { CustomTransportStrategy } from '@nestjs/microservices';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createLogger, HealthRegistry, type Logger, Metrics, NestLogger, showHealth } from '@wian/observability';
import express from 'express';
import helmet from 'helmet';
import { drain } from './drain.js';
import { incoming } from './incoming.js';
import { onSignals } from './on-signals.js';
import { openApiDocument } from './openapi/document.js';
import { refuseUnsafeRoutes, routesOf } from './routes.js';
import type { RunningService, ServiceOptions } from './service-options.js';
import { ServiceModule } from './service.module.js';
import { ApiDocument } from './system.controller.js';

const BODY_LIMIT = 1_048_576;
const DRAIN_LIMIT_MILLIS = 10_000;
/** For consumers and modules to close after the requests. */
const CLOSE_LIMIT_MILLIS = 10_000;
/** For a whole request to arrive, however slowly it is sent. */
const ARRIVAL_LIMIT_MILLIS = 60_000;

/** Boots HTTP and consumers with every default of this project; throws, in a sentence, where it may not boot. */
export async function startService(options: ServiceOptions): Promise<RunningService> {
  const { name, logLevel } = options;
  const logger = createLogger({ service: name, ...(logLevel ? { level: logLevel } : {}) });
  const app = await NestFactory.create<NestExpressApplication>(ServiceModule.forRoot(options, logger), {
    logger: new NestLogger(logger),
    bodyParser: false,
    abortOnError: false,
  });
  try {
    const service = await boot(app, logger, options);
    const forget = onSignals(service.close, { logger, limitMillis: stopLimitOf(options) });
    return { ...service, close: () => service.close().finally(forget) };
  } catch (error) {
    logger.fatal({ error }, 'could not start');
    await app.close().catch((cause: unknown) => logger.error({ error: cause }, 'could not close what had started'));
    throw error;
  }
}

async function boot(app: NestExpressApplication, logger: Logger, options: ServiceOptions): Promise<RunningService> {
  const { name, port, host = '127.0.0.1' } = options;
  const routes = routesOf(app);
  refuseUnsafeRoutes(app, routes);
  app.get(ApiDocument).document = openApiDocument(name, routes);
  useDefaults(app, logger, options);
  const state = { started: false, stopping: false };
  const health = app.get(HealthRegistry);
  health.register('service', () => {
    if (state.stopping) throw new Error('shutting down');
    if (!state.started) throw new Error('consumers are starting');
  });
  showHealth(app.get(Metrics), health);
  const transports = connect(app, options);
  await app.listen(port, host);
  const server = app.getHttpServer() as Server;
  server.requestTimeout = ARRIVAL_LIMIT_MILLIS;
  const url = `http://${host}:${(server.address() as AddressInfo).port}`;
  const stop = once(async () => {
    state.stopping = true;
    await Promise.all([
      drain(server, options.drainLimitMillis ?? DRAIN_LIMIT_MILLIS),
      ...transports.map((each) => each.close()),
    ]);
    await app.close();
  });
  await app.startAllMicroservices();
  state.started = true;
  logger.info({ url }, 'started');
  return { app, url, close: stop };
}

function useDefaults(app: NestExpressApplication, logger: Logger, options: ServiceOptions): void {
  app.use(incoming(logger, app.get(Metrics)));
  app.use(
    helmet({
      contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
    }),
  );
  app.use(((_, response, next) => {
    response.set('cache-control', 'no-store');
    next();
  }) satisfies express.RequestHandler);
  for (const handler of options.middleware ?? []) app.use(handler);
  app.use(express.json({ limit: options.bodyLimit ?? BODY_LIMIT, type: ['application/json', 'application/*+json'] }));
}

/** Nest closes them again with the application, after the modules that their handlers need: so each closes once, first. */
function connect(app: NestExpressApplication, { transports = [] }: ServiceOptions): readonly CustomTransportStrategy[] {
  const strategies = typeof transports === 'function' ? transports(app) : transports;
  for (const strategy of strategies) {
    strategy.close = once(strategy.close.bind(strategy));
    app.connectMicroservice({ strategy });
  }
  return strategies;
}

const stopLimitOf = ({
  drainLimitMillis = DRAIN_LIMIT_MILLIS,
  closeLimitMillis = CLOSE_LIMIT_MILLIS,
}: ServiceOptions) => drainLimitMillis + closeLimitMillis;

function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | undefined;
  return () => (done ??= { value: work() }).value;
}
