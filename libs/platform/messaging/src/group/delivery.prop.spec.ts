import type { CloudEvent } from '@wian/contracts';
import { type Result, err, ok } from '@wian/kernel';
import fc from 'fast-check';
import { type Delivery, type DeliveryOptions, deliver } from './delivery.js';
import type { EventHandler } from './event-handler.js';
import { noted } from './testing/test-group.js';

interface Given {
  readonly key: string;
  /** 0 and 1 throw, 2 takes single events, 3 gives an outcome for each event. */
  readonly handler: 0 | 1 | 2 | 3;
  /** Tries that this event fails before it succeeds. */
  readonly failures: number;
}

const given = fc.array(
  fc.record<Given>({
    key: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    handler: fc.constantFrom(0, 1, 2, 3),
    failures: fc.constantFrom(0, 0, 0, 0, 1, 2, 99),
  }),
  { maxLength: 40 },
);

/** Handlers that are all or nothing, as in one transaction, and count an event's failures only when it is alone. */
function world(list: readonly Given[]) {
  const applied: string[] = [];
  const left = new Map(list.map(({ failures }, index) => [`e${index}`, failures]));
  const handle = async (events: readonly CloudEvent[]) => {
    const bad = events.find(({ id }) => (left.get(id) ?? 0) > 0);
    if (bad && events.length === 1) left.set(bad.id, (left.get(bad.id) ?? 0) - 1);
    if (bad) throw new Error(bad.id);
    applied.push(...events.map(({ id }) => id));
  };
  const outcomeOf = async (event: CloudEvent) => handle([event]).then(() => ok(undefined), err);
  const handlers: EventHandler[] = [
    { id: Symbol(0), takes: 'batch', handle: async (events) => handle(events).then(() => undefined) },
    { id: Symbol(1), takes: 'batch', handle: async (events) => handle(events).then(() => undefined) },
    { id: Symbol(2), takes: 'one', handle: async (events) => handle(events).then(() => undefined) },
    { id: Symbol(3), takes: 'batch', handle: async (events) => applyEach(events, outcomeOf) },
  ];
  const deliveries: Delivery[] = list.flatMap(({ key, handler: which }, offset) => {
    const handler = handlers[which];
    const message = { offset, key, value: null, writtenAt: new Date(0) };
    return handler ? [{ message, key, handler, event: noted(key, offset + 1, { id: `e${offset}` }) }] : [];
  });
  return { applied, deliveries };
}

/** One outcome an event; behind a failed one its key is not tried any more. */
async function applyEach<T>(
  events: readonly CloudEvent[],
  outcomeOf: (event: CloudEvent) => Promise<Result<T, unknown>>,
) {
  const failed = new Map<string, Result<T, unknown>>();
  const outcomes: Result<T, unknown>[] = [];
  for (const event of events) {
    const outcome = failed.get(event.subject) ?? (await outcomeOf(event));
    if (!outcome.ok) failed.set(event.subject, outcome);
    outcomes.push(outcome);
  }
  return outcomes;
}

const options: DeliveryOptions = {
  maxTries: 3,
  keysAtOnce: 3,
  review: () => undefined,
  isStoreUnavailable: () => false,
  waitBefore: async () => undefined,
  pulse: async () => undefined,
};

const indexOf = (id: string) => Number(id.slice(1));

describe('deliver', () => {
  it('applies, per key and in order, exactly what stands before the first event that cannot succeed', async () => {
    await fc.assert(
      fc.asyncProperty(given, async (list) => {
        const { applied, deliveries } = world(list);
        const report = await deliver(deliveries, options);
        for (const key of new Set(list.map((one) => one.key))) {
          const mine = list.flatMap((one, index) => (one.key === key ? [index] : []));
          const done = applied.map(indexOf).filter((index) => list[index]?.key === key);
          const rest = report.left.filter((delivery) => delivery.key === key).map(({ message }) => message.offset);
          expect([...done, ...rest]).toEqual(mine);
          expect(rest.length > 0).toBe(report.errors.has(key));
          expect(done.every((index) => (list[index]?.failures ?? 0) < 99)).toBe(true);
          expect(rest.length === 0 || (list[rest[0] ?? 0]?.failures ?? 0) > 0).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('keeps what is left in log order over all keys', async () => {
    await fc.assert(
      fc.asyncProperty(given, async (list) => {
        const { left } = await deliver(world(list).deliveries, options);
        const offsets = left.map(({ message }) => message.offset);
        expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
      }),
    );
  });

  it('hands over again what follows a failed event of its key, whatever its own outcome says', async () => {
    const handled: string[][] = [];
    const handle = async (events: readonly CloudEvent[]) => {
      handled.push(events.map(({ id }) => id));
      return events.map(({ id }) => (id === 'e0' && handled.length === 1 ? err('not yet') : ok(undefined)));
    };
    const handler: EventHandler = { id: Symbol('outcomes'), takes: 'batch', handle };
    const deliveries = ['a', 'b', 'a'].map((key, offset) => {
      const message = { offset, key, value: null, writtenAt: new Date(0) };
      return { message, key, handler, event: noted(key, offset + 1, { id: `e${offset}` }) };
    });
    expect((await deliver(deliveries, options)).left).toEqual([]);
    expect(handled).toEqual([
      ['e0', 'e1', 'e2'],
      ['e0', 'e2'],
    ]);
  });

  it('needs few calls to find one poisoned event among many', async () => {
    const list = Array.from({ length: 500 }, (_, index) => ({
      key: `k${index}`,
      handler: 0 as const,
      failures: index === 321 ? 99 : 0,
    }));
    const { deliveries, applied } = world(list);
    let calls = 0;
    const { left } = await deliver(deliveries, { ...options, pulse: async () => void calls++ });
    expect(left.map(({ message }) => message.offset)).toEqual([321]);
    expect(applied).toHaveLength(499);
    expect(calls).toBeLessThanOrEqual(1 + 2 * 9 + 2);
  });
});
