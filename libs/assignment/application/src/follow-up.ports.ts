import type { Awaited, NodeId } from '@wian/assignment-domain';
import type { Level, Task } from '@wian/contracts';
import type { Versioned } from '@wian/kernel';
import type { Page, PageRequest } from './ports.js';

export interface AwaitingFilter {
  /** Tasks of this directive; `relayed`: and of those by which it was passed on, in the tree that it is the top of. */
  readonly directive: string;
  readonly relayed: boolean;
  readonly step: Awaited;
  /** Undefined = of every level. */
  readonly level?: Level | undefined;
  /** Only recipients below this unit. */
  readonly below?: string | undefined;
}

/** Ids in their order, behind this one. */
export interface IdsAfter {
  readonly after: string | undefined;
  readonly limit: number;
}

/** What is still owed in a cascade, read a screenful at a time. */
export interface FollowUpQueries {
  /** Tasks that wait for this step, in the order of their ids: level by level only where one is named. */
  awaiting(filter: AwaitingFilter & PageRequest): Promise<Page<Versioned<Task>>>;
  /** Ids of tasks directly under the node that are not completed. */
  openUnder(node: NodeId, ids: IdsAfter): Promise<readonly string[]>;
  /** Ids of tasks directly under the node that have an open branch below themselves. */
  openBranches(node: NodeId, ids: IdsAfter): Promise<readonly string[]>;
  /** In the order of their ids. */
  tasks(taskIds: readonly string[]): Promise<readonly Task[]>;
}
