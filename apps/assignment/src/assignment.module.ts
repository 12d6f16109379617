import { type DynamicModule, Module } from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import {
  CascadesController,
  DeliveryConsumer,
  DirectiveConsumer,
  ensureAssignmentIndexes,
  EscalationsController,
  LetterConsumer,
  OpeningConsumer,
  TasksController,
} from '@wian/assignment-adapters';
import { type Cascade, cascadeEvents, snapshotRecorded } from '@wian/assignment-domain';
import { AuthModule } from '@wian/auth';
import { type Task, taskEvents } from '@wian/contracts';
import { CalendarReplicaModule, DirectoryReplicaModule, ReplicaGrantSource } from '@wian/directory-replica';
import { EventServiceModule, serviceClock, type ServiceConfig } from '@wian/service';
import { cascadeProviders } from './cascade.providers.js';
import { escalationProviders } from './escalation.providers.js';
import { taskProviders } from './task.providers.js';

@Module({})
class AssignmentModule {}

/** Composition root: turns issued directives into tasks and takes the steps on them. */
export const assignmentModule = (config: ServiceConfig): DynamicModule => ({
  module: AssignmentModule,
  imports: [
    EventServiceModule.forRoot({
      name: 'assignment',
      config,
      events: [...taskEvents, ...cascadeEvents, snapshotRecorded],
      trails: {
        task: ({ path, issuerUnitId }: Task) => [...path, issuerUnitId],
        cascade: ({ directive }: Cascade) => [directive.issuerUnitId],
      },
      prepare: ensureAssignmentIndexes,
    }),
    DirectoryReplicaModule.forRoot({ connection: getConnectionToken() }),
    CalendarReplicaModule.forRoot(),
    AuthModule.forRoot({
      jwksFile: config.AUTH_JWKS_FILE,
      issuer: config.AUTH_ISSUER,
      audience: config.AUTH_AUDIENCE,
      clock: serviceClock(config),
      grants: { useFactory: (grants: ReplicaGrantSource) => grants, inject: [ReplicaGrantSource] },
    }),
  ],
  controllers: [
    CascadesController,
    TasksController,
    EscalationsController,
    DirectiveConsumer,
    DeliveryConsumer,
    OpeningConsumer,
    LetterConsumer,
  ],
  providers: [...cascadeProviders, ...taskProviders, ...escalationProviders],
});
