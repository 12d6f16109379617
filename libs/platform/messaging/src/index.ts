export { parseMessage, toMessage } from './cloud-event-message.js';
export { ConsumerGroup } from './group/consumer-group.js';
export type { GroupCounters, GroupOutcome } from './group/group-counters.js';
export type { EventHandler, Handle, Middleware, Outcomes } from './group/event-handler.js';
export type { ConsumerGroupOptions, GroupTimes } from './group/group-options.js';
export type { GroupStanding } from './group/group-state.js';
export type { GroupPause, GroupSwitch } from './group/group-switch.port.js';
export { MongoGroupSwitch } from './group/mongo-group-switch.js';
export { type EpochStart, lineageText } from './lineage.js';
export { isLogUnavailable } from './log/is-log-unavailable.js';
export { KafkaMessageLog, type KafkaMessageLogOptions } from './log/kafka-message-log.js';
export { MemoryMessageLog, type MemoryMessageLogOptions } from './log/memory-message-log.js';
export type {
  FencedProducer,
  MessageLog,
  OutgoingMessage,
  PartitionEnds,
  Place,
  Subscription,
  SubscribeRequest,
  TopicSpec,
} from './log/message-log.port.js';
export type { Pause } from './log/pause.js';
export type { Logger } from './logger.js';
export type { HandlerCall } from './middleware/metrics.js';
export type { Contracts } from './middleware/schema-check.js';
export { OnEvent, OnEvents } from './on-events.decorator.js';
export { MemoryParkingStore } from './parking/memory-parking-store.js';
export { MongoParkingStore } from './parking/mongo-parking-store.js';
export type { Discarded, ParkCause, ParkedMessage, ParkedSummary, ParkingStore } from './parking/parking-store.port.js';
