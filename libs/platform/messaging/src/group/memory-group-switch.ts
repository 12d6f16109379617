import type { GroupPause, GroupSwitch } from './group-switch.port.js';

/** GroupSwitch in memory, for tests. */
export class MemoryGroupSwitch implements GroupSwitch {
  private readonly pauses = new Map<string, GroupPause>();

  async paused(group: string): Promise<GroupPause | undefined> {
    return this.pauses.get(group);
  }

  async pause(pause: GroupPause): Promise<GroupPause> {
    const standing = this.pauses.get(pause.group) ?? pause;
    this.pauses.set(pause.group, standing);
    return standing;
  }

  async resume(group: string): Promise<boolean> {
    return this.pauses.delete(group);
  }
}
