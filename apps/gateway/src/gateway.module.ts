import { type DynamicModule, Module } from '@nestjs/common';
import {
  DocsController,
  HealthController,
  IndexController,
  MergedDocument,
  SERVICE_URLS,
  type ServiceUrls,
} from '@wian/gateway-adapters';

@Module({})
class GatewayModule {}

/** Composition root: the one origin before all services. It decides nothing; every service checks the token itself. */
export const gatewayModule = (services: ServiceUrls): DynamicModule => ({
  module: GatewayModule,
  controllers: [IndexController, HealthController, DocsController],
  providers: [
    { provide: SERVICE_URLS, useValue: services },
    { provide: MergedDocument, useFactory: () => new MergedDocument(services) },
  ],
});
