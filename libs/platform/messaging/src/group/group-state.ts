import { type Place, nameOf } from '../log/message-log.port.js';
import type { GroupPause } from './group-switch.port.js';
import type { KeepOffset } from './keep-offset.js';

/** How the group of this member stands at this moment. */
export interface GroupStanding {
  /** Of the oldest message at hand that is not done yet, in real seconds; 0 where nothing waits at this member. */
  readonly delaySeconds: number;
  /** Partitions of this member whose offset is kept, by why. */
  readonly stopped: Readonly<Record<KeepOffset['why'], number>>;
  readonly paused: GroupPause | undefined;
}

/** Remembers what the partitions of this member are at. */
export class GroupState {
  private readonly heads = new Map<string, Date>();
  private readonly stops = new Map<string, KeepOffset['why']>();
  private pause: GroupPause | undefined;

  begins(place: Place, writtenAt: Date | undefined): void {
    if (writtenAt) this.heads.set(nameOf(place), writtenAt);
  }

  done(place: Place): void {
    this.heads.delete(nameOf(place));
    this.stops.delete(nameOf(place));
  }

  stopped(place: Place, why: KeepOffset['why']): void {
    this.stops.set(nameOf(place), why);
  }

  /** True when the group has just been paused. */
  paused(pause: GroupPause | undefined): boolean {
    const isNew = pause !== undefined && this.pause === undefined;
    this.pause = pause;
    return isNew;
  }

  /** What other members work on now is theirs to tell. */
  keepOnly(places: readonly Place[]): void {
    const owned = new Set(places.map(nameOf));
    for (const known of [this.heads, this.stops])
      for (const name of known.keys()) if (!owned.has(name)) known.delete(name);
  }

  standing(now = Date.now()): GroupStanding {
    const oldest = Math.min(now, ...[...this.heads.values()].map((at) => at.getTime()));
    const count = (why: KeepOffset['why']) => [...this.stops.values()].filter((stop) => stop === why).length;
    return {
      delaySeconds: (now - oldest) / 1_000,
      stopped: { store: count('store'), events: count('events') },
      paused: this.pause,
    };
  }
}
