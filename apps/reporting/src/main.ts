import { readConfig, startEventService } from '@wian/service';
import { reportingConfigField } from './config.js';
import { reportingModule } from './reporting.module.js';

const config = readConfig(reportingConfigField, process.env);
await startEventService('reporting', reportingModule(config, { publicUrl: config.PUBLIC_URL }), config);
