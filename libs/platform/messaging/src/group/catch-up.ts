import type { MessageLog } from '../log/message-log.port.js';
import type { GroupSettings } from './group-options.js';

const POLL_MILLIS = 250;

/**
 * Has the group, by whichever of its members, processed these topics up to where they ended when this began?
 * Asked of the committed offsets, so it also holds for a member that owns none of the partitions.
 */
export class CatchUp {
  private readonly behind: Set<string>;
  private readonly targets = new Map<string, Awaited<ReturnType<MessageLog['endOffsets']>>>();

  constructor(
    private readonly topics: readonly string[],
    private readonly settings: GroupSettings,
    private readonly signal: AbortSignal,
  ) {
    this.behind = new Set(topics);
  }

  has(topics: readonly string[]): boolean {
    const unknown = topics.find((topic) => !this.topics.includes(topic));
    if (unknown)
      throw new Error(`group ${this.settings.group} does not read ${unknown}; it reads ${this.topics.join()}`);
    return topics.every((topic) => !this.behind.has(topic));
  }

  /** Ends when nothing is behind any more. */
  async run(): Promise<void> {
    const { settings, signal } = this;
    while (this.behind.size > 0 && !signal.aborted) {
      try {
        await this.look();
      } catch (err) {
        settings.logger.warn(
          { group: settings.group, topics: [...this.behind], err },
          'cannot tell how far it has read',
        );
      }
      if (this.behind.size > 0) await settings.pause(POLL_MILLIS, signal);
    }
  }

  private async look(): Promise<void> {
    const { log, group } = this.settings;
    for (const topic of this.behind) {
      const target = this.targets.get(topic) ?? (await log.endOffsets(topic));
      this.targets.set(topic, target);
      const committed = await log.committedOffsets(group, topic);
      const isDone = target.every(
        ({ partition, start, end }) => start === end || (committed.get(partition) ?? 0) >= end,
      );
      if (isDone) this.behind.delete(topic);
    }
  }
}
