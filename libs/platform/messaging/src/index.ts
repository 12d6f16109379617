export { parseMessage, toMessage } from './cloud-event-message.js';
export { ConsumerGroup } from './group/consumer-group.js';
export type { GroupCounters, GroupOutcome } from './group/group-counters.js';
export type { ConsumerGroupOptions, GroupTimes } from './group/group-options.js';
export type { Contracts } from './group/sort-message.js';
export { KafkaMessageLog, type KafkaMessageLogOptions } from './log/kafka-message-log.js';
export { MemoryMessageLog } from './log/memory-message-log.js';
export type {
  FencedProducer,
  MessageLog,
  OutgoingMessage,
  PartitionEnds,
  Place,
  TopicSpec,
} from './log/message-log.port.js';
export type { Logger } from './logger.js';
export { OnEvents } from './on-events.decorator.js';
export { MemoryParkingStore } from './parking/memory-parking-store.js';
export { MongoParkingStore } from './parking/mongo-parking-store.js';
export type { ParkedMessage, ParkingStore } from './parking/parking-store.port.js';
