export { FillTaskDays } from './fill-task-days.js';
export type * from './ports.js';
export { ProjectEvents } from './project-events.use-case.js';
export { type Continuation, type PageRequest, ReadReport, type ReportPage } from './read-report.use-case.js';
export { Scopes } from './scope.js';
export { type Freshness, WatchFreshness } from './watch-freshness.js';
