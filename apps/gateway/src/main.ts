import { consoleFiles, LocalPeople, proxyTo, sessionBearer } from '@wian/gateway-adapters';
import { startService } from '@wian/http';
import { readConfig } from '@wian/service';
import { gatewayConfigField } from './config.js';
import { gatewayModule } from './gateway.module.js';

const config = readConfig(gatewayConfigField, process.env);
const services = {
  directory: config.DIRECTORY_URL,
  intake: config.INTAKE_URL,
  assignment: config.ASSIGNMENT_URL,
  notification: config.NOTIFICATION_URL,
  reporting: config.REPORTING_URL,
};
const credentials = config.NODE_ENV === 'production' ? undefined : config.WIAN_CREDENTIALS;
const localPeople = credentials === undefined ? null : new LocalPeople(credentials, config.DIRECTORY_URL);
await startService({
  name: 'gateway',
  module: gatewayModule(services, localPeople),
  port: config.PORT,
  host: config.HOST,
  logLevel: config.LOG_LEVEL,
  middleware: [sessionBearer(), proxyTo(services), consoleFiles(config.CONSOLE_DIR)],
});
