export * from './cursor.js';
export { Endpoint, type EndpointOptions } from './endpoint.decorator.js';
export * from './page.schema.js';
export { startService, type RunningService, type ServiceOptions } from './start-service.js';
