export { DocsController } from './docs.controller.js';
export { HealthController } from './health.controller.js';
export { IndexController } from './index.controller.js';
export { MergedDocument } from './merged-document.js';
export { proxyTo } from './proxy.js';
export { SERVICE_URLS, type ServiceUrls } from './services.js';
