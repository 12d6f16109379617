import { type DynamicModule, Module } from '@nestjs/common';
import { AuthModule } from '@wian/auth';
import { DirectoryReplicaModule, ReplicaGrantSource } from '@wian/directory-replica';
import { ensureReportIndexes, ODataController, ProjectionsController, ReportConsumer } from '@wian/reporting-adapters';
import { ProjectEvents } from '@wian/reporting-application';
import { projectionEvents } from '@wian/reporting-domain';
import { EventServiceModule, serviceClock, type ServiceConfig } from '@wian/service';
import { generationProviders } from './generation.providers.js';
import { ProjectionsModule } from './projections.module.js';
import { reportingProviders, type ReportingSettings } from './reporting.providers.js';

@Module({})
class ReportingModule {}

/** Composition root: tables for BI tools, made of the other services' events. */
export const reportingModule = (config: ServiceConfig, settings: ReportingSettings): DynamicModule => ({
  module: ReportingModule,
  imports: [
    EventServiceModule.forRoot({
      name: 'reporting',
      config,
      events: projectionEvents,
      prepare: ensureReportIndexes,
    }),
    ProjectionsModule,
    DirectoryReplicaModule.forRoot({
      imports: [ProjectionsModule],
      listener: {
        useFactory: (project: ProjectEvents) => ({
          unitsRecorded: (events) => project.units(events),
          unitsVoided: (events) => project.voided(events),
        }),
        inject: [ProjectEvents],
      },
    }),
    AuthModule.forRoot({
      jwksFile: config.AUTH_JWKS_FILE,
      issuer: config.AUTH_ISSUER,
      audience: config.AUTH_AUDIENCE,
      clock: serviceClock(config),
      grants: { useFactory: (grants: ReplicaGrantSource) => grants, inject: [ReplicaGrantSource] },
    }),
  ],
  controllers: [ODataController, ProjectionsController, ReportConsumer],
  providers: [...reportingProviders(settings), ...generationProviders],
});
