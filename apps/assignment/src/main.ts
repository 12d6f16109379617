import { readConfig, startEventService } from '@wian/service';
import { assignmentModule } from './assignment.module.js';
import { assignmentConfigField } from './config.js';

const config = readConfig(assignmentConfigField, process.env);
await startEventService('assignment', assignmentModule(config), config);
