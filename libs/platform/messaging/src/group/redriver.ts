import type { KeyedLock } from '@wian/kernel';
import { type Place, nameOf } from '../log/message-log.port.js';
import type { Gate, ParkedMessage } from '../parking/parking-store.port.js';
import { keyOf } from './batch-worker.js';
import type { Breaker } from './breaker.js';
import type { GroupCounters } from './group-counters.js';
import type { GroupSettings } from './group-options.js';
import { describeError } from './park-request.js';
import { type Routes, sortMessage } from './sort-message.js';

export interface RedriverDeps {
  readonly settings: GroupSettings;
  readonly routes: Routes;
  readonly breaker: Breaker;
  readonly signal: AbortSignal;
  /** The partitions' lanes: a redrive and a batch of one partition never run side by side. */
  readonly lanes: KeyedLock;
  /** The partitions that this member owns now. */
  owned(): readonly Place[];
  count(counts: Partial<GroupCounters>): void;
}

/** Messages of one gate that are tried in one go. */
const PAGE = 100;
const GATES = 50;

/** Tries parked keys again, each in its partition's lane, with growing pauses; what succeeds leaves in log order. */
export class Redriver {
  constructor(private readonly deps: RedriverDeps) {}

  async run(): Promise<void> {
    const { settings, signal } = this.deps;
    while (!signal.aborted) {
      await settings.pause(settings.times.redriveEvery, signal);
      await this.pass().catch((err: unknown) =>
        settings.logger.warn({ group: settings.group, err }, 'could not look for parked keys'),
      );
    }
  }

  /** One look at every key that is due. */
  async pass(): Promise<void> {
    const { settings, lanes } = this.deps;
    const places = this.deps.owned();
    const { group, parking } = settings;
    if (places.length === 0 || (await settings.switch.paused(group))) return;
    for (const gate of await parking.due({ group, places, at: new Date(), limit: GATES }))
      await lanes.run(nameOf(gate), () => this.redrive(gate.id, gate));
  }

  private async redrive(gateId: string, place: Place): Promise<void> {
    const { group, log, parking } = this.deps.settings;
    const opened = await parking.open(gateId, PAGE);
    if (!opened || !this.owns(place)) return;
    // What lies at or beyond the committed offset will be delivered again; until then it must find its entry here.
    const committed = (await log.committedOffsets(group, place.topic)).get(place.partition) ?? 0;
    const ready = opened.messages.filter(({ offset }) => offset < committed);
    // A gate at which nothing waits any more, since the last one was discarded before it came again, opens.
    if (ready.length > 0 || opened.messages.length === 0) await this.tryInOrder(opened.gate, ready);
  }

  private async tryInOrder(gate: Gate, messages: readonly ParkedMessage[]): Promise<void> {
    const { settings, signal } = this.deps;
    const done: string[] = [];
    let failed: { id: string; reason: string } | undefined;
    for (const message of messages) {
      if (signal.aborted || !this.owns(gate)) break;
      const reason = await this.attempt(message);
      if (reason !== undefined) failed = { id: message.id, reason };
      if (failed) break;
      done.push(message.id);
    }
    const pause = failed ? settings.times.redrive(done.length > 0 ? 1 : gate.failures + 1) : 0;
    const nextAt = new Date(Date.now() + pause);
    const settled = await settings.parking.settle(gate, { done, nextAt, ...(failed ? { failed } : {}) });
    if (!settled) return;
    this.deps.count({ redriven: done.length });
    if (done.length > 0 && !failed) this.deps.breaker.note([keyOf(gate, gate.key)], new Set());
  }

  /** Nothing when it succeeded, else why it did not. */
  private async attempt(message: ParkedMessage): Promise<string | undefined> {
    const { settings, routes } = this.deps;
    const sorted = sortMessage(message.value, routes);
    if (sorted.is === 'skipped') return undefined;
    if (sorted.is === 'dead') return sorted.reason;
    try {
      const [outcome] = (await sorted.handler.handle([sorted.event])) ?? [];
      if (outcome?.ok === false) throw outcome.error;
      return undefined;
    } catch (error) {
      if (settings.isStoreUnavailable(error)) throw error;
      settings.logger.warn({ group: settings.group, parked: message.id, err: error }, 'a parked event fails again');
      return describeError(error);
    }
  }

  private owns(place: Place): boolean {
    return this.deps.owned().some((owned) => nameOf(owned) === nameOf(place));
  }
}
