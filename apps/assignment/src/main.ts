import { readConfig, serviceConfigField, startEventService } from '@wian/service';
import { assignmentModule } from './assignment.module.js';

const config = readConfig(serviceConfigField, process.env);
await startEventService('assignment', assignmentModule(config), config);
