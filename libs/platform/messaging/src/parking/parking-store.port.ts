import type { Place } from '../log/message-log.port.js';

/** A message that could not be handled, with its bytes as they came. */
export interface ParkedMessage extends Place {
  readonly id: string;
  readonly group: string;
  readonly key: string;
  readonly offset: number;
  readonly eventId: string | null;
  readonly type: string | null;
  /** `parked`: its handler fails, or it waits behind one that does; `dead`: it can never be read as it stands. */
  readonly status: 'parked' | 'dead';
  readonly reason: string;
  /** How often its handler was tried. */
  readonly attempts: number;
  readonly at: Date;
  readonly value: Uint8Array;
}

export interface ParkRequest extends ParkedMessage {
  /** False: kept for people to see, later events of the key go on. True: they wait behind it. */
  readonly blocksKey: boolean;
}

/** A closed key of a group: as long as its gate stands, every event of the key goes behind it. */
export interface Gate extends Place {
  readonly id: string;
  readonly group: string;
  readonly key: string;
  /** Grows with every write, so that a redrive by a former owner is recognised. */
  readonly version: number;
  /** Redrives that failed in a row. */
  readonly failures: number;
}

/** How a redrive went: `done` may leave; what is left of the gate is due at `nextAt`. */
export interface Redrive {
  readonly done: readonly string[];
  readonly failed?: { readonly id: string; readonly reason: string };
  /** Not before this instant, in real time. */
  readonly nextAt: Date;
}

export interface DueRequest {
  readonly group: string;
  readonly places: readonly Place[];
  readonly at: Date;
  readonly limit: number;
}

/** Parked messages and their gates; a gate and its messages change together or not at all. */
export interface ParkingStore {
  /** Keys that are closed on this partition. */
  closedKeys(group: string, place: Place): Promise<ReadonlySet<string>>;
  /** Adds what is not there yet (by id) and closes the keys; answers the ids that were added. */
  park(requests: readonly ParkRequest[], retryAt: Date): Promise<readonly string[]>;
  /** Gates to be tried again, the longest waiting first. */
  due(request: DueRequest): Promise<readonly Gate[]>;
  /** A gate as it is now and what waits there, in the order of the log. */
  open(gateId: string, limit: number): Promise<{ gate: Gate; messages: readonly ParkedMessage[] } | undefined>;
  /** Removes what is done, and the gate with its last message. False, and nothing changed, if the gate changed since. */
  settle(gate: Gate, redrive: Redrive): Promise<boolean>;
  /** All parked and dead messages by id; `after` is the last id of the page before. */
  list(page: { limit: number; after?: string }): Promise<readonly ParkedMessage[]>;
}

export const gateIdOf = ({ group, topic, key }: { group: string; topic: string; key: string }): string =>
  `${group}|${topic}|${key}`;
