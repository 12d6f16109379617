export { openLogOf } from './lost-data/open-log.js';
export { type NewEpoch, type NewEpochRequest, startNewEpoch } from './lost-data/new-epoch.js';
export { EventServiceModule, type EventServiceOptions } from './event-service.module.js';
export { serviceClock } from './service-clock.js';
export { readConfig, type ServiceConfig, serviceConfigField } from './service-config.js';
export { startEventService } from './start-event-service.js';
export { CLOCK, COMMIT_LOG, MESSAGE_LOG, PARKING } from './tokens.js';
export { WorkAtHand } from './work-at-hand.js';
