import type { CloudEvent } from '@wian/contracts';
import { uuidV7 } from '@wian/kernel';
import type { MessageLog, Subscription } from '../../log/message-log.port.js';
import type { ParkedMessage, ParkingStore } from '../../parking/parking-store.port.js';
import type { GroupSwitch } from '../group-switch.port.js';
import { type TestGroup, type TestGroupOptions, noted, startGroup } from './test-group.js';

/** What a consumer group stands on. */
export interface Backbone {
  readonly log: MessageLog;
  readonly parking: ParkingStore;
  readonly switch: GroupSwitch;
}

/** A backbone, a topic with one partition and a name for a group, fresh for each test; its groups are closed after it. */
export interface Given extends Backbone {
  readonly topic: string;
  readonly group: string;
  start(options?: Partial<TestGroupOptions>): Promise<TestGroup>;
  produce(...events: CloudEvent[]): Promise<void>;
  /** In log order, without the discarded. */
  parked(): Promise<readonly ParkedMessage[]>;
}

/** Call within `describe`; the fields of the answer hold while a test runs. */
export function useBackbone(open: () => Promise<Backbone>): Given {
  const started: TestGroup[] = [];
  const current = {} as { -readonly [K in keyof Given]: Given[K] };

  beforeEach(async () => {
    Object.assign(current, await open(), { topic: `t-${uuidV7.next()}`, group: `g-${uuidV7.next()}` });
    await current.log.createTopics([{ name: current.topic, partitions: 1 }]);
  });
  afterEach(async () => {
    for (const one of started.splice(0)) await one.close();
  });

  current.start = async (options = {}) => {
    const { log, parking, topic, group } = current;
    const one = await startGroup({ log, parking, topic, group, switch: current.switch, ...options });
    started.push(one);
    return one;
  };
  current.produce = (...events) => current.log.produce(events.map((event) => message(current.topic, event)));
  current.parked = async () => [...(await current.parking.list({ limit: 500 }))].sort((a, b) => a.offset - b.offset);
  return current;
}

export const message = (topic: string, event: CloudEvent) => ({
  topic,
  key: event.subject,
  value: Buffer.from(JSON.stringify(event)),
  headers: {},
});

/** The first event of each key. */
export const keysOf = (...keys: string[]) => keys.map((key) => noted(key, 1));

export const committed = async ({ log, group, topic }: Given): Promise<number> =>
  (await log.committedOffsets(group, topic)).get(0) ?? 0;

/** A log whose first commits never arrive, as if the process had died just before. */
export function losingCommits(
  log: MessageLog,
  count: number,
  onLost: () => Promise<unknown> | unknown = () => undefined,
): MessageLog {
  let left = count;
  const lose = async () => {
    left--;
    await onLost();
    throw new Error('died before the commit');
  };
  return Object.assign(Object.create(log) as MessageLog, {
    subscribe: (request: Parameters<MessageLog['subscribe']>[0]): Subscription =>
      log.subscribe({
        ...request,
        onBatch: (batch) =>
          request.onBatch({ ...batch, commit: async (offset) => (left > 0 ? lose() : batch.commit(offset)) }),
      }),
  });
}

/** A promise and the function that fulfils it. */
export function gate() {
  let open = () => undefined as void;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}
