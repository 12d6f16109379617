import { failPoint } from '@wian/kernel';
import { type LogMessage, type MessageBatch, nameOf } from '../log/message-log.port.js';
import type { ParkRequest } from '../parking/parking-store.port.js';
import type { Breaker } from './breaker.js';
import { type Delivery, deliver } from './delivery.js';
import type { GroupCounters } from './group-counters.js';
import type { GroupSettings } from './group-options.js';
import type { GroupState } from './group-state.js';
import type { GroupPause } from './group-switch.port.js';
import { KeepOffset } from './keep-offset.js';
import { deadRequest, refusedRequests, waitingRequest } from './park-request.js';
import { type Routes, sortMessage } from './sort-message.js';

/** The partition went to another member, or the group stops: what was not committed comes again. */
class Abandoned extends Error {}
/** An operator has stopped the group: the same messages come again until it is resumed. */
class Paused extends Error {}

export interface BatchWorkerDeps {
  readonly settings: GroupSettings;
  readonly routes: Routes;
  readonly breaker: Breaker;
  readonly state: GroupState;
  /** Aborted when the group stops. */
  readonly signal: AbortSignal;
  count(counts: Partial<GroupCounters>): void;
}

/** Gives every message of a batch its answer: applied, skipped, parked or dead; then commits the offset. */
export class BatchWorker {
  /** Vain attempts in a row, by partition. */
  private readonly failures = new Map<string, number>();

  constructor(private readonly deps: BatchWorkerDeps) {}

  async work(batch: MessageBatch): Promise<void> {
    const { settings, state, signal } = this.deps;
    try {
      const { maxEvents } = settings;
      for (let from = 0; from < batch.messages.length; from += maxEvents)
        await this.workChunk(batch, batch.messages.slice(from, from + maxEvents));
      state.done(batch);
    } catch (error) {
      if (error instanceof Abandoned) return;
      if (error instanceof Paused) return settings.pause(settings.times.paused, signal);
      const kept = settings.isStoreUnavailable(error)
        ? new KeepOffset('store', String(error), { cause: error })
        : error;
      if (!(kept instanceof KeepOffset)) throw error;
      await this.keepOffset(batch, kept);
    }
  }

  /** The same messages are handed over again after the pause. */
  private async keepOffset(batch: MessageBatch, err: KeepOffset): Promise<void> {
    const { settings, state, signal } = this.deps;
    const place = nameOf(batch);
    const failures = (this.failures.get(place) ?? 0) + 1;
    this.failures.set(place, failures);
    state.stopped(batch, err.why);
    settings.logger.error({ group: settings.group, place, failures, err }, 'keeps its offset and tries again');
    await settings.pause(settings.times.storeAway(failures), signal);
  }

  private async workChunk(batch: MessageBatch, messages: readonly LogMessage[]): Promise<void> {
    const { settings, state } = this.deps;
    this.requireCurrent(batch);
    state.begins(batch, messages[0]?.writtenAt);
    const chunk = this.sort(batch, messages, await this.standing(batch, messages));
    const report = await deliver(chunk.deliveries, this.deliveryOptions(batch));
    const refused = refusedRequests(report, settings.maxTries, (delivery) => this.origin(batch, delivery));
    this.logRefusals(batch, report.errors);
    const added = await this.park(batch, [...chunk.parked, ...refused]);
    failPoint('offset.before');
    await batch.commit(endOf(batch, messages));
    failPoint('offset.after');
    this.failures.delete(nameOf(batch));
    this.deps.count({ ...added, skipped: chunk.skipped, applied: chunk.deliveries.length - refused.length });
  }

  /** What an operator or an earlier message has decided for messages of this chunk, asked for all at once. */
  private async standing(batch: MessageBatch, messages: readonly LogMessage[]) {
    const { group, beside, parking, switch: gate } = this.deps.settings;
    const range = { from: messages[0]?.offset ?? 0, to: endOf(batch, messages) };
    const [pause, closed, discarded, elsewhere] = await Promise.all([
      gate.paused(group),
      parking.closedKeys(group, batch),
      parking.discardedOffsets(group, batch, range),
      beside === '' ? [] : parking.heldOffsets(beside, batch, range),
    ]);
    this.requireNotPaused(pause);
    return { closed: new Set(closed), left: new Set([...discarded, ...elsewhere]) };
  }

  private requireNotPaused(pause: GroupPause | undefined): void {
    const { settings, state } = this.deps;
    if (state.paused(pause)) settings.logger.warn({ ...pause }, 'an operator has paused the group');
    if (pause) throw new Paused();
  }

  private sort(
    batch: MessageBatch,
    messages: readonly LogMessage[],
    { closed, left }: { closed: Set<string>; left: ReadonlySet<number> },
  ) {
    const { settings, routes } = this.deps;
    const chunk = { skipped: 0, deliveries: [] as Delivery[], parked: [] as ParkRequest[] };
    for (const message of messages) {
      if (left.has(message.offset)) continue;
      const sorted = sortMessage(message.value, routes);
      if (sorted.is === 'skipped') {
        chunk.skipped++;
        continue;
      }
      const key = message.key ?? sorted.event?.subject ?? '';
      const origin = () => this.origin(batch, { message, key });
      if (sorted.is === 'dead') {
        chunk.parked.push(deadRequest(origin(), { ...sorted, blocksKey: settings.deadBlocksKey }));
        if (settings.deadBlocksKey) closed.add(key);
      } else if (closed.has(key)) chunk.parked.push(waitingRequest(origin(), sorted.event));
      else chunk.deliveries.push({ message, key, event: sorted.event, handler: sorted.handler });
    }
    return chunk;
  }

  private deliveryOptions(batch: MessageBatch) {
    const { settings, signal } = this.deps;
    return {
      maxTries: settings.maxTries,
      keysAtOnce: settings.keysAtOnce,
      isStoreUnavailable: settings.isStoreUnavailable,
      review: (tried: ReadonlySet<string>, failing: ReadonlySet<string>) => this.review(batch, tried, failing),
      waitBefore: (tries: number) => settings.pause(settings.times.retry(tries), signal),
      pulse: async () => {
        this.requireCurrent(batch);
        await batch.heartbeat();
      },
    };
  }

  private review(batch: MessageBatch, tried: ReadonlySet<string>, failing: ReadonlySet<string>): void {
    const { breaker } = this.deps;
    const named = (keys: ReadonlySet<string>) => new Set([...keys].map((key) => keyOf(batch, key)));
    breaker.note(named(tried), named(failing));
    const sick = failing.size > 0 && breaker.sickness(tried.size);
    if (!sick) return;
    const message = `${sick.failing} of the last ${sick.tried} keys fail: the service is at fault, not its events`;
    throw new KeepOffset('events', message);
  }

  private async park(batch: MessageBatch, requests: readonly ParkRequest[]): Promise<Partial<GroupCounters>> {
    if (requests.length === 0) return {};
    this.requireCurrent(batch);
    const { parking, times } = this.deps.settings;
    const added = new Set(await parking.park(requests, new Date(Date.now() + times.redrive(0))));
    const dead = requests.filter(({ id, status }) => status === 'dead' && added.has(id)).length;
    return { dead, parked: added.size - dead };
  }

  private logRefusals(batch: MessageBatch, errors: ReadonlyMap<string, unknown>): void {
    const { group, logger } = this.deps.settings;
    for (const [key, err] of errors)
      logger.error({ group, place: nameOf(batch), key, err }, 'parks the key: its event keeps failing');
  }

  private requireCurrent(batch: MessageBatch): void {
    if (this.deps.signal.aborted || !batch.isCurrent()) throw new Abandoned();
  }

  private origin({ topic, partition }: MessageBatch, { message, key }: Pick<Delivery, 'message' | 'key'>) {
    return { group: this.deps.settings.group, place: { topic, partition }, message, key };
  }
}

/** A key as the breaker knows it. */
export const keyOf = (place: { topic: string; partition: number }, key: string): string => `${nameOf(place)}|${key}`;

function endOf(batch: MessageBatch, messages: readonly LogMessage[]): number {
  const last = messages.at(-1);
  return last === undefined || last === batch.messages.at(-1) ? batch.end : last.offset + 1;
}
