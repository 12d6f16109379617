import { failPoint } from '@wian/kernel';
import { type LogMessage, type MessageBatch, nameOf } from '../log/message-log.port.js';
import type { ParkRequest } from '../parking/parking-store.port.js';
import { type Delivery, KeepOffset, deliver } from './delivery.js';
import type { GroupCounters } from './group-counters.js';
import type { GroupSettings } from './group-options.js';
import { deadRequest, refusedRequests, waitingRequest } from './park-request.js';
import { type Routes, sortMessage } from './sort-message.js';

/** The partition went to another member, or the group stops: what was not committed comes again. */
class Abandoned extends Error {}

export interface BatchWorkerDeps {
  readonly settings: GroupSettings;
  readonly routes: Routes;
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
    try {
      const { maxEvents } = this.deps.settings;
      for (let from = 0; from < batch.messages.length; from += maxEvents)
        await this.workChunk(batch, batch.messages.slice(from, from + maxEvents));
      this.failures.delete(nameOf(batch));
    } catch (error) {
      if (error instanceof Abandoned) return;
      if (!(error instanceof KeepOffset) && !this.deps.settings.isStoreUnavailable(error)) throw error;
      await this.keepOffset(nameOf(batch), error);
    }
  }

  /** The same messages are handed over again after the pause. */
  private async keepOffset(place: string, error: unknown): Promise<void> {
    const { settings, signal } = this.deps;
    const failures = (this.failures.get(place) ?? 0) + 1;
    this.failures.set(place, failures);
    settings.logger.error({ group: settings.group, place, failures, err: error }, 'keeps its offset and tries again');
    await settings.pause(settings.times.storeAway(failures), signal);
  }

  private async workChunk(batch: MessageBatch, messages: readonly LogMessage[]): Promise<void> {
    const { settings } = this.deps;
    this.requireCurrent(batch);
    const chunk = this.sort(batch, messages, new Set(await settings.parking.closedKeys(settings.group, batch)));
    const report = await deliver(chunk.deliveries, this.deliveryOptions(batch));
    const refused = refusedRequests(report, settings.maxTries, (delivery) => this.origin(batch, delivery));
    this.logRefusals(batch, report.errors);
    const added = await this.park(batch, [...chunk.parked, ...refused]);
    failPoint('offset.before');
    await batch.commit(endOf(batch, messages));
    failPoint('offset.after');
    this.deps.count({ ...added, skipped: chunk.skipped, applied: chunk.deliveries.length - refused.length });
  }

  private sort(batch: MessageBatch, messages: readonly LogMessage[], closed: Set<string>) {
    const { settings, routes } = this.deps;
    const chunk = { skipped: 0, deliveries: [] as Delivery[], parked: [] as ParkRequest[] };
    for (const message of messages) {
      const sorted = sortMessage(message.value, routes);
      if (sorted.is === 'skipped') {
        chunk.skipped++;
        continue;
      }
      const key = message.key ?? sorted.event?.subject ?? '';
      const origin = this.origin(batch, { message, key });
      if (sorted.is === 'dead') {
        chunk.parked.push(deadRequest(origin, { ...sorted, blocksKey: settings.deadBlocksKey }));
        if (settings.deadBlocksKey) closed.add(key);
      } else if (closed.has(key)) chunk.parked.push(waitingRequest(origin, sorted.event));
      else chunk.deliveries.push({ ...origin, ...sorted });
    }
    return chunk;
  }

  private deliveryOptions(batch: MessageBatch) {
    const { settings, signal } = this.deps;
    return {
      maxTries: settings.maxTries,
      isStoreUnavailable: settings.isStoreUnavailable,
      waitBefore: (tries: number) => settings.pause(settings.times.retry(tries), signal),
      pulse: async () => {
        this.requireCurrent(batch);
        await batch.heartbeat();
      },
    };
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

function endOf(batch: MessageBatch, messages: readonly LogMessage[]): number {
  const last = messages.at(-1);
  return last === undefined || last === batch.messages.at(-1) ? batch.end : last.offset + 1;
}
