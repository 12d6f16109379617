import { createRequire } from 'node:module';
import type { Message, Producer, RetryOptions } from 'kafkajs';
import { sendWhole, withoutRetries } from './send-whole.js';

const require = createRequire(import.meta.url);
/** kafkajs's own sending, over brokers that are not there. */
const createSendMessages = require('kafkajs/src/producer/sendMessages');
const createRetry = require('kafkajs/src/retry');

const silent = { debug: () => undefined, error: () => undefined };
const nobody = {
  isTransactional: () => false,
  getTransactionalId: () => undefined,
  getProducerId: () => -1,
  getProducerEpoch: () => -1,
  getSequence: () => 0,
  updateSequence: () => undefined,
  acquireBrokerLock: async () => undefined,
  releaseBrokerLock: async () => undefined,
};

interface Asked {
  readonly topicData: readonly { readonly partitions: readonly { readonly messages: readonly Message[] }[] }[];
}

/** Two partitions on two brokers. The second broker dies at the first send, and the first leads both from then on. */
function clusterWhoseSecondBrokerDies() {
  const arrived: string[] = [];
  const leaders = new Map([
    [0, 1],
    [1, 2],
  ]);
  const broker = (nodeId: number) => ({
    nodeId,
    produce: async ({ topicData }: Asked) => {
      if (nodeId === 2) {
        leaders.set(1, 1);
        throw Object.assign(new Error('closed'), { name: 'KafkaJSConnectionClosedError', retriable: true });
      }
      for (const { partitions } of topicData)
        for (const { messages } of partitions) arrived.push(...messages.map(({ value }) => String(value)));
      return { topics: [] };
    },
  });
  const brokers = new Map([1, 2].map((nodeId) => [nodeId, broker(nodeId)]));
  const cluster = {
    targetTopics: new Set(),
    addMultipleTargetTopics: async () => undefined,
    refreshMetadataIfNecessary: async () => undefined,
    refreshMetadata: async () => undefined,
    removeBroker: () => undefined,
    isConnected: () => true,
    findTopicPartitionMetadata: () => [...leaders].map(([partitionId, leader]) => ({ partitionId, leader })),
    findLeaderForPartitions: (_topic: string, partitions: readonly string[]) =>
      Object.fromEntries(
        [1, 2]
          .map((nodeId) => [nodeId, partitions.filter((each) => leaders.get(Number(each)) === nodeId)] as const)
          .filter(([, led]) => led.length > 0),
      ),
    findBroker: async ({ nodeId }: { nodeId: string }) => brokers.get(Number(nodeId)),
  };
  return { cluster, arrived };
}

function producerOn(cluster: object, retry: RetryOptions): Pick<Producer, 'sendBatch'> {
  const partitioner = ({ message }: { message: Message }) => Number(message.key);
  const retrier = createRetry({ initialRetryTime: 1, maxRetryTime: 1, factor: 0, multiplier: 1, ...retry });
  return { sendBatch: createSendMessages({ logger: silent, cluster, partitioner, eosManager: nobody, retrier }) };
}

const messages = [0, 1].map((partition) => ({ key: String(partition), value: `for ${partition}` }));
const batch = [{ topic: 'tasks', messages }];
const atOnce = async () => undefined;

it('sends all messages when a broker dies in the middle and its partitions move to one that has answered', async () => {
  const { cluster, arrived } = clusterWhoseSecondBrokerDies();
  await sendWhole(producerOn(cluster, withoutRetries), batch, atOnce);
  expect(new Set(arrived)).toEqual(new Set(['for 0', 'for 1']));
});

it('is needed: kafkajs by itself calls that a success and has sent one of two', async () => {
  const { cluster, arrived } = clusterWhoseSecondBrokerDies();
  await producerOn(cluster, { retries: 5 }).sendBatch({ acks: -1, topicMessages: batch });
  expect(arrived).toEqual(['for 0']);
});

it('gives up after eight tries, and at once what is of no use to try again', async () => {
  const triesOf = async (name: string) => {
    let tries = 0;
    const sendBatch = () => {
      tries++;
      return Promise.reject(Object.assign(new Error('no'), { name }));
    };
    await expect(sendWhole({ sendBatch }, batch, atOnce)).rejects.toThrow('no');
    return tries;
  };
  expect(await triesOf('KafkaJSNumberOfRetriesExceeded')).toBe(8);
  expect(await triesOf('KafkaJSNonRetriableError')).toBe(1);
});
