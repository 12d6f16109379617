import type { Place } from '../log/message-log.port.js';

/** Why a message can never be read as it stands. */
export type DeadCause = 'unreadable' | 'schema' | 'version';
/** Why a message is not applied: its handler `fails`, it `waits` behind one that does, or it is dead. */
export type ParkCause = 'fails' | 'waits' | DeadCause;

/** Who gave a message up, and why. */
export interface Discarded {
  readonly at: Date;
  /** `machine_…` or `person_…` */
  readonly by: string;
  readonly reason: string;
}

/** A message that could not be handled, with its bytes as they came. */
export interface ParkedMessage extends Place {
  readonly id: string;
  readonly group: string;
  readonly key: string;
  readonly offset: number;
  readonly eventId: string | null;
  readonly type: string | null;
  /** Place of its event in its service's log; null where it cannot be read. */
  readonly position: number | null;
  /**
   * `parked`: its handler fails, or it waits behind one that does; `dead`: it can never be read as it stands;
   * `discarded`: an operator gave it up. That one stays for ever: as the record, and so that it is known when it comes again.
   */
  readonly status: 'parked' | 'dead' | 'discarded';
  readonly cause: ParkCause;
  /** One line for people. */
  readonly reason: string;
  readonly discarded?: Discarded;
  /** How often its handler was tried. */
  readonly attempts: number;
  readonly at: Date;
  readonly value: Uint8Array;
}

export interface ParkRequest extends ParkedMessage {
  readonly status: 'parked' | 'dead';
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

export interface OffsetRange {
  readonly from: number;
  readonly to: number;
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
  /** Offsets from `from` up to, not with, `to` whose messages were discarded: they are not applied when they come again. */
  discardedOffsets(group: string, place: Place, range: OffsetRange): Promise<ReadonlySet<number>>;
  /** The same of every message that lies here, parked, dead or discarded. */
  heldOffsets(group: string, place: Place, range: OffsetRange): Promise<ReadonlySet<number>>;
  find(id: string): Promise<ParkedMessage | undefined>;
  /** Makes the gate that a message waits at due at once; false, and nothing changed, where it waits at none. */
  redriveSoon(id: string, at: Date): Promise<boolean>;
  /**
   * Gives a message up, and opens its gate if nothing else waits there; a redrive at hand is overtaken. False, and
   * nothing changed, where there is none or it was discarded before.
   */
  discard(id: string, discarded: Discarded): Promise<boolean>;
  /** Messages by id: those given up, or, unless asked for, the parked and dead ones; `after` is the page's last id. */
  list(page: ParkedPage): Promise<readonly ParkedMessage[]>;
  /** What lies here of a group, without the discarded. */
  summary(group: string): Promise<readonly ParkedSummary[]>;
  /** The lowest position of the events that lie here of a topic; undefined: none does. */
  lowestPosition(group: string, topic: string): Promise<number | undefined>;
  /** Removes all that lies here of groups whose names begin so, the discarded too: they are gone for good. */
  forgetGroups(prefix: string): Promise<void>;
}

export interface ParkedPage {
  readonly limit: number;
  readonly after?: string;
  readonly discarded?: boolean;
}

export interface ParkedSummary {
  readonly cause: ParkCause;
  readonly count: number;
  /** When the one that lies here longest came, in real time. */
  readonly oldest: Date;
}

export const gateIdOf = ({ group, topic, key }: { group: string; topic: string; key: string }): string =>
  `${group}|${topic}|${key}`;
