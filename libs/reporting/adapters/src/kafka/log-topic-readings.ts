import { type MessageLog, type ParkingStore, readTopic } from '@wian/messaging';
import type { TopicReading, TopicReadings } from '@wian/reporting-application';

const EVER = new Date(8.64e15);

/** Asks the log itself where the topic ends and where the service's group stands, then which keys are held back. */
export class LogTopicReadings implements TopicReadings {
  constructor(
    private readonly log: Pick<MessageLog, 'endOffsets' | 'committedOffsets'>,
    private readonly parking: Pick<ParkingStore, 'due'>,
    private readonly group: string,
  ) {}

  async of(topic: string): Promise<TopicReading> {
    const { group } = this;
    const read = await readTopic(this.log, group, topic);
    const places = read.map(({ partition }) => ({ topic, partition }));
    const held = await this.parking.due({ group, places, at: EVER, limit: 1 });
    const partitions = read.map(({ partition, end, done }) => ({ partition, end, done }));
    return { partitions, parked: held.length > 0 };
  }
}
