import { type DynamicModule, Module } from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import {
  CascadesController,
  DirectiveConsumer,
  ensureAssignmentIndexes,
  TasksController,
} from '@wian/assignment-adapters';
import { cascadeEvents, snapshotRecorded } from '@wian/assignment-domain';
import { AuthModule } from '@wian/auth';
import { taskEvents } from '@wian/contracts';
import { DirectoryReplicaModule, ReplicaGrantSource } from '@wian/directory-replica';
import { EventServiceModule, type ServiceConfig } from '@wian/service';
import { assignmentProviders } from './assignment.providers.js';

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
      prepare: ensureAssignmentIndexes,
    }),
    DirectoryReplicaModule.forRoot({ connection: getConnectionToken() }),
    AuthModule.forRoot({
      jwksFile: config.AUTH_JWKS_FILE,
      issuer: config.AUTH_ISSUER,
      audience: config.AUTH_AUDIENCE,
      grants: { useFactory: (grants: ReplicaGrantSource) => grants, inject: [ReplicaGrantSource] },
    }),
  ],
  controllers: [CascadesController, TasksController, DirectiveConsumer],
  providers: assignmentProviders,
});
