import { proxyTo } from '@wian/gateway-adapters';
import { startService } from '@wian/http';
import { readConfig } from '@wian/service';
import { gatewayConfigField } from './config.js';
import { gatewayModule } from './gateway.module.js';

const config = readConfig(gatewayConfigField, process.env);
const services = {
  directory: config.DIRECTORY_URL,
  intake: config.INTAKE_URL,
  assignment: config.ASSIGNMENT_URL,
  reporting: config.REPORTING_URL,
};
await startService({
  name: 'gateway',
  module: gatewayModule(services),
  port: config.PORT,
  host: config.HOST,
  logLevel: config.LOG_LEVEL,
  middleware: [proxyTo(services)],
});
