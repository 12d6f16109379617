import type { Unit } from '@wian/contracts';

/** The directory as this service's replica has it. */
export interface OrgTreeSource {
  /** `position`: the highest position of the directory's events among them. */
  current(): Promise<{ readonly units: readonly Unit[]; readonly position: number }>;
}
