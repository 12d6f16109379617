import { datesSet } from '../rows/date-rows.js';
import { derivedSetOf } from '../rows/derived-sets.js';
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

/**
 * Those that events make and that have a collection of their own, which a rebuild makes anew. How fresh they are is asked
 * of the topics; the rows of others are made of the records of tasks when they are read.
 */
export const storedSets: readonly EntitySet[] = entitySets.filter(
  (set) => set !== freshnessSet && derivedSetOf(set) === undefined,
);

export const entitySetOf = (name: string): EntitySet | undefined => entitySets.find((set) => set.name === name);
