/** Who has stopped a group, and why. */
export interface GroupPause {
  readonly group: string;
  /** In real time. */
  readonly at: Date;
  /** `machine_…` or `person_…` */
  readonly by: string;
  readonly reason: string;
}

/** The operator's switch of a group. Kept in the service's own database: it holds for every member, and over restarts. */
export interface GroupSwitch {
  /** Undefined while the group may work. */
  paused(group: string): Promise<GroupPause | undefined>;
  /** Of a group that is paused already the first pause stays; answers the one that holds. */
  pause(pause: GroupPause): Promise<GroupPause>;
  /** False where the group was not paused. */
  resume(group: string): Promise<boolean>;
}
