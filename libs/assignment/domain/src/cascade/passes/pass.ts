import { instantField, taskIdField, type Directive, type Task, type TaskEvent } from '@wian/contracts';
import { z } from 'zod';
import type { SnapshotNode } from '../snapshot.js';
import type { ClockRules } from '../../escalation/start-clocks.js';

/** What every kind of pass knows. */
export const passBase = {
  /** When it was asked for, by whom, and in which request. */
  at: instantField,
  actor: z.string().min(1),
  correlationId: z.string(),
  /** The event that asked for it, where one did. */
  causationId: z.string().optional(),
  /** The last task that it has looked at; null = it has not begun. */
  after: taskIdField.nullable(),
  /** Tasks that it has looked at, and those of them that it has changed. */
  seen: z.int().min(0),
  touched: z.int().min(0),
};

/** Of a pass that has not begun. */
export const notBegun = { after: null, seen: 0, touched: 0 };

/** What a pass may go by, besides the task. */
export interface PassFacts {
  /** As it stands now. */
  readonly directive: Directive;
  /** Of the commit. */
  readonly at: string;
  /** What the task's limits are counted by. */
  readonly rules: (task: Task) => ClockRules;
  /** Position of the directory's unit events in the replica. */
  readonly treePosition: number;
  /** Whether somebody of its unit has opened the task or its letter; known only to kinds that ask for it. */
  readonly isOpened: (taskId: string) => boolean;
  /** The place of a unit in the list as it is now; known only to kinds that ask for it. */
  readonly nodeOf: (unitId: string) => SnapshotNode | undefined;
}

/** One kind of pass: a function of each task alone, so that it does not matter where the pages are cut. */
export interface PassKind<Pass> {
  /** What the task goes through; undefined = nothing, and it costs a read only. Doing it twice must change nothing. */
  touch(task: Task, pass: Pass, facts: PassFacts): TaskEvent | undefined;
  /** Whether it asks for `isOpened`. */
  readonly needsOpenings?: boolean;
  /** Whether it asks for `nodeOf`. */
  readonly needsSnapshot?: boolean;
}
