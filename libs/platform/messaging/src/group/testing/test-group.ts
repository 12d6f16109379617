import 'reflect-metadata';
import { Controller, Inject, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { CloudEvent } from '@wian/contracts';
import { z } from 'zod';
import type { MessageLog } from '../../log/message-log.port.js';
import { OnEvents } from '../../on-events.decorator.js';
import type { ParkingStore } from '../../parking/parking-store.port.js';
import { ConsumerGroup } from '../consumer-group.js';
import type { GroupCounters } from '../group-counters.js';

export interface TestGroupOptions {
  readonly log: MessageLog;
  readonly parking: ParkingStore;
  readonly topic: string;
  readonly group: string;
  readonly deadBlocksKey?: boolean;
  /** Awaited at the beginning of each call of the handler. */
  readonly before?: () => Promise<void>;
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
  /** Resolves when the condition holds; looked at after every call and every count. */
  until(condition: (counters: Readonly<GroupCounters>) => boolean): Promise<void>;
  close(): Promise<void>;
}

const BEHAVIOUR = Symbol('behaviour');
type Behaviour = (events: readonly CloudEvent[]) => Promise<void>;

@Controller()
class ThingConsumer {
  constructor(@Inject(BEHAVIOUR) private readonly behaviour: Behaviour) {}

  @OnEvents('wian.thing.noted.v1', 'wian.thing.closed.v1')
  async apply(events: readonly CloudEvent[]): Promise<void> {
    await this.behaviour(events);
  }
}

class Recording {
  readonly applied: string[] = [];
  readonly rows = new Map<string, number>();
  readonly warnings: string[] = [];
  calls = 0;
  private waiting: (() => void)[] = [];

  constructor(private readonly options: TestGroupOptions) {}

  handle: Behaviour = async (events) => {
    this.calls++;
    this.changed();
    await this.options.before?.();
    // All or nothing, as in one transaction.
    for (const event of events) this.failIfTold(event);
    for (const { id, subject, sequence } of events) {
      this.applied.push(id);
      this.options.onApplied?.(id);
      this.rows.set(subject, Math.max(sequence, this.rows.get(subject) ?? 0));
    }
    this.changed();
  };

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
  const { fails: _, before: __, onApplied: ___, topic, ...groupOptions } = options;
  const recording = new Recording(options);
  const group = new ConsumerGroup({
    ...groupOptions,
    contracts: contractsOn(topic),
    logger: { info: () => undefined, warn: recording.note, error: recording.note },
    onMetrics: recording.changed,
    times: { retry: () => 1, storeAway: () => 1, redrive: () => 1, redriveEvery: 5 },
  });

  @Module({ controllers: [ThingConsumer], providers: [{ provide: BEHAVIOUR, useValue: recording.handle }] })
  class TestModule {}

  const app = await NestFactory.createMicroservice(TestModule, { strategy: group, logger: false });
  await app.listen();
  return Object.assign(recording, {
    group,
    until: (condition: (counters: Readonly<GroupCounters>) => boolean) =>
      recording.settled(() => condition(group.counters)),
    close: () => app.close(),
  });
}

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
