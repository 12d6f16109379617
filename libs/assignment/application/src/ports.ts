import type { Level, Task, TaskStatus, Unit } from '@wian/contracts';

/** The organisation as this service's replica has it. */
export interface DirectorySource {
  /** `position`: the highest position of the directory's unit events that the replica holds. */
  current(): Promise<{ readonly units: readonly Unit[]; readonly position: number }>;
  byId(): Promise<ReadonlyMap<string, Unit>>;
}

/** Where a caller may look: these units and everything below them. Issuers see what they issued. */
export type Visible = readonly string[] | 'everywhere';

export interface PageRequest {
  readonly limit: number;
  /** Opaque: the `next` of the page before. */
  readonly cursor?: string | undefined;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

export interface TaskFilter {
  readonly directive?: string | undefined;
  readonly unit?: string | undefined;
  readonly status?: TaskStatus | undefined;
}

/** How many tasks of one level are in each status; relaying units are counted apart. */
export interface LevelCount {
  readonly level: Level;
  readonly relaying: boolean;
  readonly status: TaskStatus;
  readonly count: number;
}

export interface TaskQueries {
  list(filter: TaskFilter & PageRequest & { readonly visible: Visible }): Promise<Page<Task>>;
  /** Tasks of one directive under one parent task; null = those at the top. In order of official code. */
  children(
    query: PageRequest & { readonly directive: string; readonly parent: string | null },
  ): Promise<Page<Task & { readonly children: number }>>;
  countByLevel(directive: string): Promise<readonly LevelCount[]>;
}

export interface CascadeQueries {
  /** Ids of cascades that wait or run, in order, after this one: the runner's work. */
  open(limit: number, after?: string): Promise<readonly string[]>;
}
