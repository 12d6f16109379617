export * from './model/entity-set.js';
export * from './model/entity-sets.js';
export { parseFilter } from './odata/filter-parser.js';
export * from './odata/filter.js';
export * from './odata/odata.errors.js';
export * from './odata/query.js';
export * from './odata/resource.js';
export * from './projection/compare-rows.js';
export * from './projection/projection.decider.js';
export { percentOf, type Progress, unknownGeneration } from './projection/projection.errors.js';
export * from './projection/projection.events.js';
export { dateRows, datesSet, NATIONAL_CALENDAR } from './rows/date-rows.js';
export { directiveRow, directivesSet } from './rows/directive-rows.js';
export { escalationRows, escalationsSet } from './rows/escalation-rows.js';
export { freshnessSet } from './rows/freshness-rows.js';
export {
  type DaysWanted,
  recordStep,
  type TaskHistory,
  takeDays,
  TASK_DAYS,
  taskDaysSet,
  voidSteps,
} from './rows/task-days.js';
export { comparedTables, historyRow, TASK_HISTORIES } from './rows/task-history-row.js';
export { taskRow, tasksSet } from './rows/task-rows.js';
export { unitRow, unitsSet } from './rows/unit-rows.js';
