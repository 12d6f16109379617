import { readConfig, startEventService } from '@wian/service';
import { ofGeneration, reportingConfigField } from './config.js';
import { reportingModule } from './reporting.module.js';

const { config, group } = ofGeneration(readConfig(reportingConfigField, process.env));
await startEventService('reporting', reportingModule(config, { group, publicUrl: config.PUBLIC_URL }), config);
