import { collectionOf, inTransaction } from '@wian/persistence';
import type { ClientSession, Connection } from 'mongoose';
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

interface StoredGate extends Omit<Gate, 'id'> {
  readonly _id: string;
  /** `topic/partition` */
  readonly place: string;
  readonly dueAt: Date;
}

interface StoredMessage extends Omit<ParkedMessage, 'id' | 'value'> {
  readonly _id: string;
  /** Id of the gate that it waits at; null: blocks nothing, or was discarded. */
  readonly gate: string | null;
  readonly value: Buffer;
}

/** ParkingStore in the service's own database: collections `gates` and `parked`; written by `_id` alone. */
export class MongoParkingStore implements ParkingStore {
  private indexes: Promise<unknown> | undefined;

  constructor(private readonly connection: Connection) {}

  async closedKeys(group: string, place: Place): Promise<ReadonlySet<string>> {
    await this.ready();
    const found = await this.gates()
      .find({ place: nameOf(place), group }, { projection: { key: 1 } })
      .toArray();
    return new Set(found.map(({ key }) => key));
  }

  async park(requests: readonly ParkRequest[], retryAt: Date): Promise<readonly string[]> {
    if (requests.length === 0) return [];
    await this.ready();
    return inTransaction(this.connection, async (session) => {
      await this.closeGates(requests, retryAt, session);
      const inserts = requests.map((request) => {
        const { _id, ...message } = toStored(request);
        return { updateOne: { filter: { _id }, update: { $setOnInsert: message }, upsert: true } };
      });
      const { upsertedIds } = await this.parked().bulkWrite(inserts, { session, ordered: true });
      return Object.values(upsertedIds).map(String);
    });
  }

  async due({ group, places, at, limit }: DueRequest): Promise<readonly Gate[]> {
    await this.ready();
    const filter = { place: { $in: places.map(nameOf) }, group, dueAt: { $lte: at } };
    return (await this.gates().find(filter).sort({ dueAt: 1 }).limit(limit).toArray()).map(toGate);
  }

  async open(gateId: string, limit: number) {
    await this.ready();
    const gate = await this.gates().findOne({ _id: gateId });
    if (!gate) return undefined;
    const waiting = this.parked().find({ gate: gateId }, { promoteBuffers: true });
    return { gate: toGate(gate), messages: (await waiting.sort({ offset: 1 }).limit(limit).toArray()).map(toMessage) };
  }

  async settle(gate: Gate, redrive: Redrive): Promise<boolean> {
    await this.ready();
    return inTransaction(this.connection, async (session) => {
      const found = await this.gates().findOne({ _id: gate.id }, { session });
      if (found?.version !== gate.version) return false;
      await this.releaseMessages(redrive, session);
      const failures = redrive.failed ? gate.failures + 1 : 0;
      await this.updateGate(gate.id, { failures, dueAt: redrive.nextAt }, session);
      return true;
    });
  }

  discardedOffsets(group: string, place: Place, range: OffsetRange) {
    return this.offsets(['discarded'], { ...only(place), group }, range);
  }

  heldOffsets(group: string, place: Place, range: OffsetRange) {
    return this.offsets(['parked', 'dead', 'discarded'], { ...only(place), group }, range);
  }

  async find(id: string): Promise<ParkedMessage | undefined> {
    const found = await this.parked().findOne({ _id: id }, { promoteBuffers: true });
    return found ? toMessage(found) : undefined;
  }

  async redriveSoon(id: string, at: Date): Promise<boolean> {
    const gate = (await this.parked().findOne({ _id: id }, { projection: { gate: 1 } }))?.gate;
    if (!gate) return false;
    return (await this.gates().updateOne({ _id: gate }, { $set: { dueAt: at } })).matchedCount === 1;
  }

  async discard(id: string, discarded: Discarded): Promise<boolean> {
    return inTransaction(this.connection, async (session) => {
      const found = await this.parked().findOne({ _id: id }, { session, projection: { gate: 1, status: 1 } });
      if (!found || found.status === 'discarded') return false;
      const given = { $set: { status: 'discarded' as const, discarded, gate: null } };
      await this.parked().updateOne({ _id: id }, given, { session });
      if (found.gate) await this.updateGate(found.gate, { failures: 0, dueAt: discarded.at }, session);
      return true;
    });
  }

  async list({ limit, after = '', discarded = false }: ParkedPage): Promise<readonly ParkedMessage[]> {
    await this.ready();
    const status = discarded ? ('discarded' as const) : { $in: LYING };
    const found = this.parked().find({ status, _id: { $gt: after } }, { promoteBuffers: true });
    return (await found.sort({ _id: 1 }).limit(limit).toArray()).map(toMessage);
  }

  async summary(group: string): Promise<readonly ParkedSummary[]> {
    await this.ready();
    const found = this.parked().aggregate<{ _id: ParkCause; count: number; oldest: Date }>([
      { $match: { status: { $in: LYING }, group } },
      { $group: { _id: '$cause', count: { $sum: 1 }, oldest: { $min: '$at' } } },
      { $sort: { _id: 1 } },
    ]);
    return (await found.toArray()).map(({ _id, ...rest }) => ({ cause: _id, ...rest }));
  }

  async lowestPosition(group: string, topic: string): Promise<number | undefined> {
    await this.ready();
    const filter = { status: { $in: LYING }, topic, group, position: { $gt: 0 } };
    const [found] = await this.parked()
      .find(filter, { projection: { position: 1 } })
      .sort({ position: 1 })
      .limit(1)
      .toArray();
    return found?.position ?? undefined;
  }

  async forgetGroups(prefix: string): Promise<void> {
    await this.ready();
    const group = { $gte: prefix, $lt: `${prefix}\uffff` };
    await inTransaction(this.connection, async (session) => {
      await this.parked().deleteMany({ group }, { session });
      await this.gates().deleteMany({ group }, { session });
    });
  }

  private async offsets(
    statuses: readonly ParkedMessage['status'][],
    of: object,
    { from, to }: OffsetRange,
  ): Promise<ReadonlySet<number>> {
    await this.ready();
    const filter = { status: { $in: [...statuses] }, ...of, offset: { $gte: from, $lt: to } };
    const found = this.parked().find(filter, { projection: { offset: 1 } });
    return new Set((await found.toArray()).map(({ offset }) => offset));
  }

  /** Every append changes the gate, so that a release at the same moment conflicts with it. */
  private async closeGates(requests: readonly ParkRequest[], dueAt: Date, session: ClientSession): Promise<void> {
    const closing = new Map(
      requests.filter(({ blocksKey }) => blocksKey).map((request) => [gateIdOf(request), request]),
    );
    if (closing.size === 0) return;
    const updates = [...closing].map(([_id, { group, topic, partition, key }]) => {
      const first = { group, topic, partition, key, place: nameOf({ topic, partition }), failures: 0, dueAt };
      return { updateOne: { filter: { _id }, update: { $inc: { version: 1 }, $setOnInsert: first }, upsert: true } };
    });
    await this.gates().bulkWrite(updates, { session, ordered: true });
  }

  private async releaseMessages({ done, failed }: Redrive, session: ClientSession): Promise<void> {
    if (done.length > 0) await this.parked().deleteMany({ _id: { $in: [...done] } }, { session });
    if (!failed) return;
    const update = { $set: { reason: failed.reason }, $inc: { attempts: 1 } };
    await this.parked().updateOne({ _id: failed.id }, update, { session });
  }

  /** What is left of a gate goes on as told; with nothing left it opens. */
  private async updateGate(
    _id: string,
    next: Pick<StoredGate, 'failures' | 'dueAt'>,
    session: ClientSession,
  ): Promise<void> {
    const left = await this.parked().findOne({ gate: _id }, { session, projection: { _id: 1 } });
    if (!left) await this.gates().deleteOne({ _id }, { session });
    else await this.gates().updateOne({ _id }, { $inc: { version: 1 }, $set: next }, { session });
  }

  /** Makes the collections and indexes with the first call. */
  private async ready(): Promise<void> {
    this.indexes ??= Promise.all([
      this.gates().createIndex({ place: 1, group: 1 }),
      this.parked().createIndex({ gate: 1, offset: 1 }),
      // By what is wanted first: the rows that lie here, or the tombstones of one partition.
      this.parked().createIndex({ status: 1, topic: 1, partition: 1, offset: 1 }),
    ]);
    await this.indexes.catch((error: unknown) => {
      this.indexes = undefined;
      throw error;
    });
  }

  private gates() {
    return collectionOf<StoredGate>(this.connection, 'gates');
  }

  private parked() {
    return collectionOf<StoredMessage>(this.connection, 'parked');
  }
}

/** Status of what is neither applied nor given up. */
const LYING: ('parked' | 'dead')[] = ['parked', 'dead'];

const only = ({ topic, partition }: Place) => ({ topic, partition });

function toStored({ id, blocksKey, value, ...message }: ParkRequest): StoredMessage {
  return { ...message, _id: id, gate: blocksKey ? gateIdOf(message) : null, value: Buffer.from(value) };
}

const toMessage = ({ _id, gate: _, ...message }: StoredMessage): ParkedMessage => ({ ...message, id: _id });

function toGate({ _id, group, topic, partition, key, version, failures }: StoredGate): Gate {
  return { id: _id, group, topic, partition, key, version, failures };
}
