export * from './csv.js';
export * from './cursor.js';
export { Endpoint, type EndpointOptions } from './endpoint.decorator.js';
export { describeControllers, type OpenApiDocument } from './openapi/document.js';
export * from './page.schema.js';
export { headersOf, problemOf } from './problem.js';
export type { RunningService, ServiceOptions } from './service-options.js';
export { startService } from './start-service.js';
export { Upload, UploadedFile } from './uploaded-file.js';
