import 'reflect-metadata';
import { Controller, Inject, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { CloudEvent } from '@wian/contracts';
import { type Result, err, ok } from '@wian/kernel';
import { z } from 'zod';
import type { MessageLog } from '../../log/message-log.port.js';
import { OnEvent, OnEvents } from '../../on-events.decorator.js';
import type { ParkingStore } from '../../parking/parking-store.port.js';
import { ConsumerGroup } from '../consumer-group.js';
import type { EventHandler, Outcomes } from '../event-handler.js';
import type { GroupCounters } from '../group-counters.js';
import type { ConsumerGroupOptions } from '../group-options.js';
import { MemoryGroupSwitch } from '../memory-group-switch.js';
import type { GroupSwitch } from '../group-switch.port.js';

export interface TestGroupOptions {
  readonly log: MessageLog;
  readonly parking: ParkingStore;
  readonly topic: string;
  readonly group: string;
  readonly deadBlocksKey?: boolean;
  readonly switch?: GroupSwitch;
  readonly keysAtOnce?: number;
  readonly onCall?: ConsumerGroupOptions['onCall'];
  /** Milliseconds until a call fails. */
  readonly handlerLimit?: number;
  /** Form of the handler; default: batch. */
  readonly takes?: EventHandler['takes'];
  /** Answers one outcome for each event instead of failing as a whole. */
  readonly givesOutcomes?: boolean;
  /** Awaited at the beginning of each call of the handler. */
  readonly before?: (events: readonly CloudEvent[]) => Promise<void>;
  /** Makes the handler fail for an event, with an error of its own if it wants. */
  readonly fails?: (event: CloudEvent) => boolean | Error;
  readonly onApplied?: (id: string) => void;
}

/** A group with one handler that notes what it is given, in a Nest microservice of its own. */
export interface TestGroup {
  readonly group: ConsumerGroup;
  /** Ids in the order of their application, repeats included. */
  readonly applied: string[];
  /** The newest version by subject: what an idempotent row ends up as. */
  readonly rows: Map<string, number>;
  readonly calls: number;
  readonly warnings: string[];
  /** How often the group has looked whether it is paused. */
  readonly looksAtSwitch: number;
  readonly counters: Readonly<GroupCounters>;
  /** Resolves when the condition holds; looked at after every call and every count. */
  until(condition: (counters: Readonly<GroupCounters>) => boolean): Promise<void>;
  close(): Promise<void>;
}

const BEHAVIOUR = Symbol('behaviour');
type Behaviour = (events: readonly CloudEvent[]) => Promise<Outcomes>;

@Controller()
class ThingConsumer {
  constructor(@Inject(BEHAVIOUR) private readonly behaviour: Behaviour) {}

  @OnEvents('wian.thing.noted.v1', 'wian.thing.closed.v1')
  apply(events: readonly CloudEvent[]): Promise<Outcomes> {
    return this.behaviour(events);
  }
}

@Controller()
class SingleThingConsumer {
  constructor(@Inject(BEHAVIOUR) private readonly behaviour: Behaviour) {}

  @OnEvent('wian.thing.noted.v1', 'wian.thing.closed.v1')
  async apply(event: CloudEvent): Promise<void> {
    await this.behaviour([event]);
  }
}

class Recording {
  readonly applied: string[] = [];
  readonly rows = new Map<string, number>();
  readonly warnings: string[] = [];
  calls = 0;
  looksAtSwitch = 0;
  private waiting: (() => void)[] = [];

  constructor(private readonly options: TestGroupOptions) {}

  handle: Behaviour = async (events) => {
    this.calls++;
    this.changed();
    await this.options.before?.(events);
    if (this.options.givesOutcomes) return events.map((event) => this.outcomeOf(event));
    // All or nothing, as in one transaction.
    for (const event of events) this.failIfTold(event);
    for (const event of events) this.apply(event);
    return undefined;
  };

  private outcomeOf(event: CloudEvent): Result<void, unknown> {
    try {
      this.failIfTold(event);
    } catch (error) {
      return err(error);
    }
    return ok(this.apply(event));
  }

  private apply({ id, subject, sequence }: CloudEvent): void {
    this.applied.push(id);
    this.options.onApplied?.(id);
    this.rows.set(subject, Math.max(sequence, this.rows.get(subject) ?? 0));
    this.changed();
  }

  watched = (inner: GroupSwitch): GroupSwitch => ({
    paused: (group) => {
      this.looksAtSwitch++;
      this.changed();
      return inner.paused(group);
    },
    pause: (pause) => inner.pause(pause),
    resume: (group) => inner.resume(group),
  });

  note = (_: object, warning: string): void => {
    this.warnings.push(warning);
    this.changed();
  };

  changed = (): void => {
    for (const look of this.waiting.splice(0)) look();
  };

  async settled(condition: () => boolean): Promise<void> {
    while (!condition()) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  private failIfTold(event: CloudEvent): void {
    const failure = this.options.fails?.(event);
    if (failure instanceof Error) throw failure;
    if (failure) throw new Error(`${event.id} fails`);
  }
}

export async function startGroup(options: TestGroupOptions): Promise<TestGroup> {
  const { topic, handlerLimit = 10_000, takes } = options;
  const { log, parking, group: name, deadBlocksKey, keysAtOnce, onCall } = options;
  const recording = new Recording(options);
  const group = new ConsumerGroup({
    ...defined({ deadBlocksKey, keysAtOnce, onCall }),
    switch: recording.watched(options.switch ?? new MemoryGroupSwitch()),
    log,
    parking,
    group: name,
    contracts: contractsOn(topic),
    logger: { info: () => undefined, warn: recording.note, error: recording.note },
    onMetrics: recording.changed,
    times: { retry: () => 1, storeAway: () => 1, redrive: () => 1, redriveEvery: 5, paused: 5, handler: handlerLimit },
  });

  const controllers = [takes === 'one' ? SingleThingConsumer : ThingConsumer];
  @Module({ controllers, providers: [{ provide: BEHAVIOUR, useValue: recording.handle }] })
  class TestModule {}

  const app = await NestFactory.createMicroservice(TestModule, { strategy: group, logger: false });
  await app.listen();
  return Object.assign(recording, {
    group,
    counters: group.counters,
    until: (condition: (counters: Readonly<GroupCounters>) => boolean) =>
      recording.settled(() => condition(group.counters)),
    close: () => app.close(),
  });
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };
const defined = <T extends object>(options: T): Defined<T> =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Defined<T>;

const handled = new Set(['wian.thing.noted.v1', 'wian.thing.closed.v1']);

const contractsOn = (name: string) => (type: string) =>
  handled.has(type)
    ? {
        topic: { name, kind: 'state' as const, partitions: 1, key: 'thingId', owner: 'test', description: 'things' },
        data: z.object({ text: z.string() }),
      }
    : undefined;

/** The n-th event of a subject. */
export const noted = (subject: string, sequence: number, change: Partial<CloudEvent> = {}): CloudEvent => ({
  specversion: '1.0',
  id: `${subject}:${sequence}`,
  source: '/wian/test',
  type: 'wian.thing.noted.v1',
  subject,
  time: '2025-03-06T02:00:00.000Z',
  datacontenttype: 'application/json',
  sequence,
  position: sequence,
  epoch: 1,
  correlationid: 'test',
  data: { text: 'noted' },
  ...change,
});
