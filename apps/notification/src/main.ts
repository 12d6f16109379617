import { readConfig, serviceConfigField, startEventService } from '@wian/service';
import { notificationModule } from './notification.module.js';

const config = readConfig(serviceConfigField, process.env);
await startEventService('notification', notificationModule(config), config);
