import { MailSink } from '@wian/notification-adapters';
import { readConfig, startEventService } from '@wian/service';
import { notificationConfigField } from './config.js';
import { notificationModule } from './notification.module.js';

const config = readConfig(notificationConfigField, process.env);
const sink = config.MAIL_SINK_FOLDER === undefined ? undefined : new MailSink(config.MAIL_SINK_FOLDER);
const smtpUrl = sink ? await sink.start() : config.SMTP_URL;
await startEventService('notification', notificationModule(config, { sink, smtpUrl }), config);
