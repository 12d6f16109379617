import { type DynamicModule, Module } from '@nestjs/common';
import { AuthModule } from '@wian/auth';
import type { Directive, Opening } from '@wian/contracts';
import { CalendarReplicaModule, DirectoryReplicaModule, ReplicaGrantSource } from '@wian/directory-replica';
import {
  AudiencesController,
  DirectiveChangesController,
  DirectivesController,
  ensureIntakeIndexes,
  intakeEvents,
  LettersController,
  RegistersController,
  RelaysController,
} from '@wian/intake-adapters';
import type { ChangeApproval, Issuing, Register, Registration, Relay } from '@wian/intake-domain';
import { EventServiceModule, serviceClock } from '@wian/service';
import type { IntakeConfig } from './config.js';
import { intakeProviders } from './intake.providers.js';

@Module({})
class IntakeModule {}

/** Composition root: letters come in, are read, confirmed, and issued as directives. */
export const intakeModule = (config: IntakeConfig): DynamicModule => ({
  module: IntakeModule,
  imports: [
    EventServiceModule.forRoot({
      name: 'intake',
      config,
      events: intakeEvents,
      trails: {
        letter: ({ unitId }: { readonly unitId: string }) => [unitId],
        directive: ({ issuerUnitId }: Directive) => [issuerUnitId],
        changeapproval: ({ issuerUnitId }: ChangeApproval) => [issuerUnitId],
        issuing: ({ unitId }: Issuing) => [unitId],
        register: ({ unitId }: Register) => [unitId],
        registration: ({ unitId }: Registration) => [unitId],
        relay: ({ unitId }: Relay) => [unitId],
        opening: ({ unitId }: Opening) => [unitId],
      },
      prepare: ensureIntakeIndexes,
    }),
    DirectoryReplicaModule.forRoot(),
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
    LettersController,
    AudiencesController,
    DirectivesController,
    DirectiveChangesController,
    RegistersController,
    RelaysController,
  ],
  providers: intakeProviders(config),
});
