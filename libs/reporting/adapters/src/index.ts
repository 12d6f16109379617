export { ODATA_ROOT, ODataController } from './http/odata.controller.js';
export { SKIP_TOKENS, SkipTokens } from './http/skip-token.js';
export { LogTopicReadings } from './kafka/log-topic-readings.js';
export { ReportConsumer } from './kafka/report.consumer.js';
export { MongoProjectionStore } from './mongo/mongo-projection-store.js';
export { MongoReportRows } from './mongo/mongo-report-rows.js';
export { ensureReportIndexes } from './mongo/report-collections.js';
export { tokenKey } from './mongo/token-key.js';
