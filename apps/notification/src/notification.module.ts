import { type DynamicModule, Module } from '@nestjs/common';
import { AuthModule } from '@wian/auth';
import { deliveryEvents } from '@wian/contracts';
import { DirectoryReplicaModule, ReplicaGrantSource } from '@wian/directory-replica';
import {
  DeliveriesController,
  ensureNotificationIndexes,
  MailController,
  MailSink,
  NoticesController,
  TaskAndDirectiveConsumer,
  TemplatesController,
} from '@wian/notification-adapters';
import { internalDeliveryEvents } from '@wian/notification-domain';
import { EventServiceModule, serviceClock } from '@wian/service';
import type { NotificationConfig } from './config.js';
import { mailProviders } from './mail.providers.js';
import { notificationProviders } from './notification.providers.js';

@Module({})
class NotificationModule {}

export interface MailSetting {
  /** Of the local stack: its mails are shown. */
  readonly sink: MailSink | undefined;
  /** Where mails go; undefined: this system has no e-mail. */
  readonly smtpUrl: string | undefined;
}

/** Composition root: tells posts what became of tasks, and keeps what became of each notice. */
export const notificationModule = (config: NotificationConfig, { sink, smtpUrl }: MailSetting): DynamicModule => ({
  module: NotificationModule,
  imports: [
    EventServiceModule.forRoot({
      name: 'notification',
      config,
      events: [...deliveryEvents, ...internalDeliveryEvents],
      prepare: ensureNotificationIndexes,
    }),
    DirectoryReplicaModule.forRoot(),
    AuthModule.forRoot({
      jwksFile: config.AUTH_JWKS_FILE,
      issuer: config.AUTH_ISSUER,
      audience: config.AUTH_AUDIENCE,
      clock: serviceClock(config),
      grants: { useFactory: (grants: ReplicaGrantSource) => grants, inject: [ReplicaGrantSource] },
    }),
  ],
  controllers: [
    NoticesController,
    DeliveriesController,
    TemplatesController,
    TaskAndDirectiveConsumer,
    ...(sink ? [MailController] : []),
  ],
  providers: [
    ...notificationProviders(config, smtpUrl !== undefined),
    ...(smtpUrl === undefined ? [] : mailProviders(config, smtpUrl)),
    ...(sink ? [{ provide: MailSink, useValue: sink }] : []),
  ],
});
