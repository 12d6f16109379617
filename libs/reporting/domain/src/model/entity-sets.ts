import { datesSet } from '../rows/date-rows.js';
import { directivesSet } from '../rows/directive-rows.js';
import { escalationsSet } from '../rows/escalation-rows.js';
import { freshnessSet } from '../rows/freshness-rows.js';
import { taskDaysSet } from '../rows/task-days.js';
import { tasksSet } from '../rows/task-rows.js';
import { unitsSet } from '../rows/unit-rows.js';
import type { EntitySet } from './entity-set.js';

/** Every table of the service. */
export const entitySets: readonly EntitySet[] = [
  tasksSet,
  directivesSet,
  unitsSet,
  taskDaysSet,
  escalationsSet,
  datesSet,
  freshnessSet,
];

/** Those that events make, and a rebuild makes anew; how fresh they are is asked of the topics. */
export const projectedSets: readonly EntitySet[] = entitySets.filter((set) => set !== freshnessSet);

export const entitySetOf = (name: string): EntitySet | undefined => entitySets.find((set) => set.name === name);
