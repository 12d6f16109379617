import type { MessageLog } from '@wian/messaging';
import type { TopicLag } from '@wian/reporting-application';

/** Asks the log itself: where the topic ends, and where the service's group stands. */
export class LogTopicLag implements TopicLag {
  constructor(
    private readonly log: MessageLog,
    private readonly group: string,
  ) {}

  async behind(topic: string): Promise<number> {
    const ends = await this.log.endOffsets(topic);
    const committed = await this.log.committedOffsets(this.group, topic);
    return ends.reduce(
      (sum, { partition, start, end }) => sum + Math.max(0, end - (committed.get(partition) ?? start)),
      0,
    );
  }
}
