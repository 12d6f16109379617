import { join } from 'node:path';
import { type DynamicModule, Module } from '@nestjs/common';
import {
  DocsController,
  EventsDocument,
  HealthController,
  IndexController,
  LOCAL_PEOPLE,
  type LocalPeople,
  MergedDocument,
  SERVICE_URLS,
  type ServiceUrls,
  SessionController,
} from '@wian/gateway-adapters';

/** Generated with the contracts; the same place as seen from `src` and from `dist`. */
const EVENTS = join(import.meta.dirname, '../../../libs/contracts/generated/asyncapi.yaml');

@Module({})
class GatewayModule {}

/** Composition root: the one origin before all services. It decides nothing; every service checks the token itself. */
export const gatewayModule = (services: ServiceUrls, localPeople: LocalPeople | null): DynamicModule => ({
  module: GatewayModule,
  controllers: [IndexController, HealthController, DocsController, SessionController],
  providers: [
    { provide: SERVICE_URLS, useValue: services },
    { provide: LOCAL_PEOPLE, useValue: localPeople },
    { provide: MergedDocument, useFactory: () => new MergedDocument(services) },
    { provide: EventsDocument, useFactory: () => new EventsDocument(EVENTS) },
  ],
});
