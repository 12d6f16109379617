import { type DynamicModule, Module } from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import {
  CascadesController,
  CascadeSteeringController,
  CascadesFollowUpController,
  DeliveryConsumer,
  derivedOfTask,
  DirectiveConsumer,
  ensureAssignmentIndexes,
  EscalationsController,
  LetterConsumer,
  OpeningConsumer,
  TaskBulkController,
  TaskExtensionsController,
  TaskFilesController,
  TaskMovesController,
  TasksController,
  TaskStepsController,
} from '@wian/assignment-adapters';
import { type Cascade, cascadeEvents, snapshotRecorded } from '@wian/assignment-domain';
import { AuthModule } from '@wian/auth';
import { type Task, taskEvents } from '@wian/contracts';
import { CalendarReplicaModule, DirectoryReplicaModule, ReplicaGrantSource } from '@wian/directory-replica';
import { EventServiceModule, serviceClock } from '@wian/service';
import type { AssignmentConfig } from './config.js';
import { cascadeProviders } from './cascade.providers.js';
import { escalationProviders } from './escalation.providers.js';
import { rollUpProviders } from './rollup.providers.js';
import { taskProviders } from './task.providers.js';

@Module({})
class AssignmentModule {}

const controllers = [
  CascadesController,
  CascadeSteeringController,
  CascadesFollowUpController,
  TasksController,
  TaskBulkController,
  TaskFilesController,
  TaskExtensionsController,
  TaskStepsController,
  TaskMovesController,
  EscalationsController,
];
const consumers = [DirectiveConsumer, DeliveryConsumer, OpeningConsumer, LetterConsumer];

/** Composition root: turns issued directives into tasks and takes the steps on them. */
export const assignmentModule = (config: AssignmentConfig): DynamicModule => ({
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
      derived: { task: derivedOfTask },
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
  controllers: [...controllers, ...consumers],
  providers: [...cascadeProviders, ...taskProviders(config), ...escalationProviders, ...rollUpProviders(config)],
});
