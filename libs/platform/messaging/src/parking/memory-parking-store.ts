import { type Place, nameOf } from '../log/message-log.port.js';
import {
  type Discarded,
  type DueRequest,
  type Gate,
  type OffsetRange,
  type ParkRequest,
  type ParkCause,
  type ParkedMessage,
  type ParkedPage,
  type ParkedSummary,
  type ParkingStore,
  type Redrive,
  gateIdOf,
} from './parking-store.port.js';

type Parked = ParkedMessage & { readonly gate: string | null };

/** ParkingStore in memory, for tests. */
export class MemoryParkingStore implements ParkingStore {
  private readonly gates = new Map<string, Gate & { dueAt: Date }>();
  private readonly parked = new Map<string, Parked>();

  async closedKeys(group: string, place: Place): Promise<ReadonlySet<string>> {
    const closed = [...this.gates.values()].filter((gate) => gate.group === group && nameOf(gate) === nameOf(place));
    return new Set(closed.map(({ key }) => key));
  }

  async park(requests: readonly ParkRequest[], retryAt: Date): Promise<readonly string[]> {
    const added = requests.filter(({ id }) => !this.parked.has(id));
    for (const { blocksKey, ...message } of requests) {
      const gate = blocksKey ? gateIdOf(message) : null;
      if (gate) this.touch(gate, message, retryAt);
      if (!this.parked.has(message.id)) this.parked.set(message.id, { ...message, gate });
    }
    return added.map(({ id }) => id);
  }

  async due({ group, places, at, limit }: DueRequest): Promise<readonly Gate[]> {
    const names = new Set(places.map(nameOf));
    return [...this.gates.values()]
      .filter((gate) => gate.group === group && names.has(nameOf(gate)) && gate.dueAt <= at)
      .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime())
      .slice(0, limit);
  }

  async open(gateId: string, limit: number) {
    const gate = this.gates.get(gateId);
    return gate && { gate, messages: this.at(gateId).slice(0, limit) };
  }

  async settle(gate: Gate, { done, failed, nextAt }: Redrive): Promise<boolean> {
    const found = this.gates.get(gate.id);
    if (found?.version !== gate.version) return false;
    for (const id of done) this.parked.delete(id);
    const head = failed && this.parked.get(failed.id);
    if (head) this.parked.set(head.id, { ...head, reason: failed.reason, attempts: head.attempts + 1 });
    const failures = failed ? gate.failures + 1 : 0;
    if (this.at(gate.id).length === 0) this.gates.delete(gate.id);
    else this.gates.set(gate.id, { ...found, version: found.version + 1, failures, dueAt: nextAt });
    return true;
  }

  async discardedOffsets(group: string, place: Place, range: OffsetRange) {
    const found = this.held(group, place, range).filter(({ status }) => status === 'discarded');
    return new Set(found.map(({ offset }) => offset));
  }

  async heldOffsets(group: string, place: Place, range: OffsetRange) {
    return new Set(this.held(group, place, range).map(({ offset }) => offset));
  }

  async find(id: string): Promise<ParkedMessage | undefined> {
    return this.parked.get(id);
  }

  async redriveSoon(id: string, at: Date): Promise<boolean> {
    const gate = this.gates.get(this.parked.get(id)?.gate ?? '');
    if (!gate) return false;
    this.gates.set(gate.id, { ...gate, dueAt: at });
    return true;
  }

  async discard(id: string, discarded: Discarded): Promise<boolean> {
    const message = this.parked.get(id);
    if (!message || message.status === 'discarded') return false;
    this.parked.set(id, { ...message, status: 'discarded', discarded, gate: null });
    const gate = this.gates.get(message.gate ?? '');
    if (!gate) return true;
    if (this.at(gate.id).length === 0) this.gates.delete(gate.id);
    else this.gates.set(gate.id, { ...gate, version: gate.version + 1, failures: 0, dueAt: discarded.at });
    return true;
  }

  async list({ limit, after = '', discarded = false }: ParkedPage): Promise<readonly ParkedMessage[]> {
    return [...this.parked.values()]
      .filter(({ id, status }) => id > after && (status === 'discarded') === discarded)
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .slice(0, limit);
  }

  async summary(group: string): Promise<readonly ParkedSummary[]> {
    const found = new Map<ParkCause, ParkedSummary>();
    for (const { cause, at } of this.lying(group)) {
      const { count = 0, oldest = at } = found.get(cause) ?? {};
      found.set(cause, { cause, count: count + 1, oldest: at < oldest ? at : oldest });
    }
    return [...found.values()].sort((a, b) => (a.cause < b.cause ? -1 : 1));
  }

  async lowestPosition(group: string, topic: string): Promise<number | undefined> {
    const positions = this.lying(group).flatMap((message) =>
      message.topic === topic && message.position !== null ? [message.position] : [],
    );
    return positions.length > 0 ? Math.min(...positions) : undefined;
  }

  async forgetGroups(prefix: string): Promise<void> {
    for (const kind of [this.parked, this.gates])
      for (const [id, { group }] of kind) if (group.startsWith(prefix)) kind.delete(id);
  }

  private held(group: string, place: Place, { from, to }: OffsetRange): Parked[] {
    return [...this.parked.values()].filter(
      (message) =>
        message.group === group && nameOf(message) === nameOf(place) && message.offset >= from && message.offset < to,
    );
  }

  private lying(group: string): Parked[] {
    return [...this.parked.values()].filter((message) => message.group === group && message.status !== 'discarded');
  }

  private touch(id: string, message: ParkedMessage, dueAt: Date): void {
    const { group, topic, partition, key } = message;
    const gate = this.gates.get(id) ?? { id, group, topic, partition, key, version: 0, failures: 0, dueAt };
    this.gates.set(id, { ...gate, version: gate.version + 1 });
  }

  private at(gateId: string): Parked[] {
    return [...this.parked.values()].filter(({ gate }) => gate === gateId).sort((a, b) => a.offset - b.offset);
  }
}
