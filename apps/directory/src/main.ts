import { readConfig, serviceConfigField, startEventService } from '@wian/service';
import { directoryModule } from './directory.module.js';

const config = readConfig(serviceConfigField, process.env);
await startEventService('directory', directoryModule(config), config);
