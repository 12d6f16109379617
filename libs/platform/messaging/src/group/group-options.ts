import { DomainError } from '@wian/kernel';
import { isStoreUnavailable } from '@wian/persistence';
import { type Pause, pause } from '../log/pause.js';
import type { MessageLog } from '../log/message-log.port.js';
import type { Logger } from '../logger.js';
import type { ParkingStore } from '../parking/parking-store.port.js';
import type { GroupOutcome } from './group-counters.js';
import type { Contracts } from '../middleware/schema-check.js';
import type { HandlerCall } from '../middleware/metrics.js';
import type { GroupSwitch } from './group-switch.port.js';
import { MemoryGroupSwitch } from './memory-group-switch.js';

export interface ConsumerGroupOptions {
  /** Name of the group; its offsets and its parked messages go by it. */
  readonly group: string;
  readonly log: MessageLog;
  /** In the service's own database. */
  readonly parking: ParkingStore;
  /** In the same database; default: one in memory, which nobody else can reach. */
  readonly switch?: GroupSwitch;
  /** Usually `contractOf` of @wian/contracts. */
  readonly contracts: Contracts;
  readonly logger: Logger;
  /** Told of every change of the counters. */
  readonly onMetrics?: (outcome: GroupOutcome, count: number) => void;
  /** Told of every call of a handler. */
  readonly onCall?: (call: HandlerCall) => void;
  /** Does an event that can never be read close its key? Replicas: yes (the default); notices: no. */
  readonly deadBlocksKey?: boolean;
  /** Tries of an event before it is parked. */
  readonly maxTries?: number;
  /** Events handed to a handler at once, at most. */
  readonly maxEvents?: number;
  /** Partitions worked on at once. */
  readonly concurrency?: number;
  /** Keys of a partition that a handler of single events works on at once, at most. */
  readonly keysAtOnce?: number;
  /** Errors that blame the service's own store, not the event: the offset is kept and nothing is parked. */
  readonly isStoreUnavailable?: (error: unknown) => boolean;
  /** All in milliseconds of real time. */
  readonly times?: Partial<GroupTimes>;
  readonly pause?: Pause;
}

export interface GroupTimes {
  /** Before the n-th try of a failing event (n = 2, 3 …). */
  retry(tries: number): number;
  /** While the store is away, after so many vain attempts in a row (1, 2 …). */
  storeAway(failures: number): number;
  /** From a failed redrive (0 = the parking itself) to the next one. */
  redrive(failures: number): number;
  /** How often the parked keys that are due are looked for. */
  readonly redriveEvery: number;
  /** Longest call of a handler; keep it well below the 60 s for which a rebalance waits for a member. */
  readonly handler: number;
  /** How far back failing keys are counted against the service itself. */
  readonly breakerWindow: number;
  /** How often a paused group looks whether it may go on. */
  readonly paused: number;
}

const defaultTimes: GroupTimes = {
  retry: (tries) => 50 * 4 ** (tries - 2),
  storeAway: (failures) => Math.min(100 * 2 ** failures, 5_000),
  redrive: (failures) => Math.min(2_000 * 2 ** failures, 300_000),
  redriveEvery: 1_000,
  handler: 20_000,
  breakerWindow: 300_000,
  paused: 1_000,
};

export type GroupSettings = Required<Omit<ConsumerGroupOptions, 'times'>> & { readonly times: GroupTimes };

export const settingsOf = (options: ConsumerGroupOptions): GroupSettings => ({
  switch: new MemoryGroupSwitch(),
  onMetrics: () => undefined,
  onCall: () => undefined,
  deadBlocksKey: true,
  maxTries: 3,
  maxEvents: 500,
  concurrency: 4,
  keysAtOnce: 8,
  isStoreUnavailable: isUnavailable,
  pause,
  ...options,
  times: { ...defaultTimes, ...options.times },
});

const isUnavailable = (error: unknown): boolean =>
  isStoreUnavailable(error) || (error instanceof DomainError && error.kind === 'unavailable');
