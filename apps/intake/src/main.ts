import { readConfig, startEventService } from '@wian/service';
import { intakeConfigField } from './config.js';
import { intakeModule } from './intake.module.js';

const config = readConfig(intakeConfigField, process.env);
await startEventService('intake', intakeModule(config), config);
