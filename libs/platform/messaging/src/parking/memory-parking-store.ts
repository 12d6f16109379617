import { type Place, nameOf } from '../log/message-log.port.js';
import {
  type DueRequest,
  type Gate,
  type ParkRequest,
  type ParkedMessage,
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

  async list({ limit, after = '' }: { limit: number; after?: string }): Promise<readonly ParkedMessage[]> {
    return [...this.parked.values()]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .filter(({ id }) => id > after)
      .slice(0, limit);
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
