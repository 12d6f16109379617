import { type DynamicModule, Module } from '@nestjs/common';
import { AuthModule } from '@wian/auth';
import { DirectoryReplicaModule, ReplicaGrantSource } from '@wian/directory-replica';
import { EventServiceModule, type ServiceConfig } from '@wian/service';

@Module({})
class NotificationModule {}

/** Composition root: the only place that knows which adapters serve which ports. */
export const notificationModule = (config: ServiceConfig): DynamicModule => ({
  module: NotificationModule,
  imports: [
    EventServiceModule.forRoot({ name: 'notification', config, events: [] }),
    DirectoryReplicaModule.forRoot(),
    AuthModule.forRoot({
      jwksFile: config.AUTH_JWKS_FILE,
      issuer: config.AUTH_ISSUER,
      audience: config.AUTH_AUDIENCE,
      grants: { useFactory: (grants: ReplicaGrantSource) => grants, inject: [ReplicaGrantSource] },
    }),
  ],
  controllers: [],
  providers: [],
});
