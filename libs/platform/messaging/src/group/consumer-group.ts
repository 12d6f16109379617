import type { CloudEvent } from '@wian/contracts';
import { KeyedLock } from '@wian/kernel';
import { type CustomTransportStrategy, type MessageHandler, Server } from '@nestjs/microservices';
import { isObservable, lastValueFrom } from 'rxjs';
import { metrics } from '../middleware/metrics.js';
import { timeLimit } from '../middleware/time-limit.js';
import { tracing } from '../middleware/tracing.js';
import { HANDLER, type HandlerMark } from '../on-events.decorator.js';
import { Lineages } from '../lineage.js';
import { type MessageLog, type Place, type Subscription, nameOf } from '../log/message-log.port.js';
import { readTopic } from '../log/read-topic.js';
import { BatchWorker } from './batch-worker.js';
import { Breaker } from './breaker.js';
import { CatchUp } from './catch-up.js';
import type { EventHandler, Handle, Outcomes } from './event-handler.js';
import { type GroupCounters, type GroupOutcome, newCounters } from './group-counters.js';
import { type ConsumerGroupOptions, type GroupSettings, settingsOf } from './group-options.js';
import { GroupState, type GroupStanding } from './group-state.js';
import { lookAhead } from './look-ahead.js';
import { Redriver } from './redriver.js';

/**
 * Nest transport that hands the events of this group's topics to the methods marked `@OnEvents` and `@OnEvent`.
 * At least once, in order per key; an event that keeps failing is parked with all later ones of its key, and no
 * other key waits for it. The topics follow from the event types that are handled.
 */
export class ConsumerGroup extends Server implements CustomTransportStrategy {
  /** Nest would log and swallow the errors of event handlers otherwise. */
  override readonly propagatesEventHandlerErrors = true;
  readonly counters: Readonly<GroupCounters> = newCounters();

  private readonly settings: GroupSettings;
  private readonly handlers = new Map<string, EventHandler>();
  private readonly lanes = new KeyedLock();
  private readonly state = new GroupState();
  private readonly stopped = new AbortController();
  private places: readonly Place[] = [];
  private subscription: Subscription | undefined;
  private catchUp: CatchUp | undefined;
  private background: Promise<unknown> = Promise.resolve();

  constructor(options: ConsumerGroupOptions) {
    super();
    this.settings = settingsOf(options);
  }

  /** Called by Nest for each type of each method. One method a type: whoever needs two effects calls both from it. */
  override addHandler(
    type: string,
    callback: MessageHandler,
    isEvent?: boolean,
    extras?: Record<string, unknown>,
  ): void {
    const mark = extras?.[HANDLER] as HandlerMark | undefined;
    if (!mark) return;
    if (this.handlers.has(type))
      throw new Error(`${type} is handled twice in group ${this.settings.group}; let one method do both`);
    this.handlers.set(type, { ...mark, handle: this.wrapped(callback, mark) });
    super.addHandler(type, callback, isEvent, extras);
  }

  /** As a method marked `@OnEvents` does, for a group that begins and ends while its application runs. */
  handleBatches(types: readonly string[], handle: (events: readonly CloudEvent[]) => Promise<void>): void {
    const mark: HandlerMark = { id: Symbol(types.join()), takes: 'batch' };
    for (const type of types) this.addHandler(type, handle, true, { [HANDLER]: mark });
  }

  listen(callback: (error?: unknown) => void): void {
    try {
      this.start();
      callback();
    } catch (error) {
      callback(error);
    }
  }

  /** Names of the topics that its handlers read. */
  topics(): string[] {
    return [...new Set([...this.handlers.keys()].map((type) => this.topicOf(type).name))];
  }

  get name(): string {
    return this.settings.group;
  }

  /** Messages that the group, by whichever of its members, has not done yet, by topic. */
  async lag(): Promise<readonly { readonly topic: string; readonly events: number }[]> {
    const { log, group } = this.settings;
    return Promise.all(
      this.topics().map(async (topic) => ({ topic, events: await messagesBehind(log, group, topic) })),
    );
  }

  /** The lowest position of the events of this topic that lie parked or dead; undefined: none does. */
  lowestParked(topic: string): Promise<number | undefined> {
    return this.settings.parking.lowestPosition(this.settings.group, topic);
  }

  /** Resolves once every message is done that stood on these topics when the group started: a service's readiness. */
  async caughtUp(topics: readonly string[] = this.stateTopics()): Promise<void> {
    while (!this.isCaughtUp(topics) && !this.stopped.signal.aborted)
      await this.settings.pause(100, this.stopped.signal);
  }

  /** How this member stands now: for figures and operators. */
  standing(): GroupStanding {
    return this.state.standing();
  }

  isCaughtUp(topics: readonly string[] = this.stateTopics()): boolean {
    return this.catchUp?.has(topics) === true;
  }

  /** Drains: what is being handled ends and is committed; the rest comes again after the next start. */
  async close(): Promise<void> {
    this.stopped.abort();
    await Promise.all([this.subscription?.stop(), this.background]);
  }

  on(): never {
    throw new Error('ConsumerGroup has no events; see `counters` and `onMetrics`');
  }

  unwrap<T>(): T {
    throw new Error('ConsumerGroup hides its broker client: use the MessageLog port');
  }

  private start(): void {
    const { signal } = this.stopped;
    const { settings, handlers, lanes } = this;
    const topics = this.topics();
    this.catchUp = new CatchUp(topics, settings, signal);
    if (topics.length === 0) return;
    const count = (counts: Partial<GroupCounters>) => this.count(counts);
    const lineages = new Lineages();
    const looked = lookAhead({ settings, topics, lineages, signal });
    const routes = { contracts: settings.contracts, handlers, lineages };
    const breaker = new Breaker(settings.times.breakerWindow);
    const worker = new BatchWorker({ settings, routes, breaker, state: this.state, signal, count });
    const redriver = new Redriver({ settings, routes, breaker, signal, lanes, count, owned: () => this.places });
    this.background = Promise.all([this.catchUp.run(), looked.then(() => redriver.run())]);
    this.subscription = settings.log.subscribe({
      group: settings.group,
      topics,
      concurrency: settings.concurrency,
      onBatch: (batch) => looked.then(() => lanes.run(nameOf(batch), () => worker.work(batch))),
      onAssigned: (places) => this.own(places),
      onError: (err) =>
        settings.logger.warn({ group: settings.group, err }, 'the message log is in trouble; trying again'),
    });
  }

  private own(places: readonly Place[]): void {
    this.places = places;
    this.state.keepOnly(places);
  }

  /** The method with everything around it that is the same for all. */
  private wrapped(callback: MessageHandler, { takes }: HandlerMark): Handle {
    const { onCall, times } = this.settings;
    const call: Handle = (events) => settled(callback, takes === 'one' ? events[0] : events);
    return tracing(metrics(onCall)(timeLimit(times.handler)(call)));
  }

  private count(counts: Partial<GroupCounters>): void {
    const counters: GroupCounters = this.counters;
    for (const [outcome, count] of Object.entries(counts) as [GroupOutcome, number][]) {
      counters[outcome] += count;
      if (count > 0) this.settings.onMetrics(outcome, count);
    }
  }

  private stateTopics(): string[] {
    const topics = [...this.handlers.keys()].map((type) => this.topicOf(type));
    return topics.filter(({ kind }) => kind === 'state').map(({ name }) => name);
  }

  private topicOf(type: string) {
    const topic = this.settings.contracts(type)?.topic;
    if (topic) return topic;
    throw new Error(`group ${this.settings.group} handles ${type}, but no contract publishes it on a topic`);
  }
}

async function messagesBehind(log: MessageLog, group: string, topic: string): Promise<number> {
  const partitions = await readTopic(log, group, topic);
  return partitions.reduce((sum, { end, done }) => sum + Math.max(0, end - done), 0);
}

/** Nest answers with the method's own promise, or with an observable that carries its answer or error. */
async function settled(
  callback: MessageHandler,
  given: CloudEvent | readonly CloudEvent[] | undefined,
): Promise<Outcomes> {
  const answer: unknown = await callback(given);
  const last: unknown = isObservable(answer) ? await lastValueFrom(answer, { defaultValue: undefined }) : answer;
  return Array.isArray(last) ? (last as Outcomes) : undefined;
}
