import { type CloudEvent, isRepublished, type TaskWithStep } from '@wian/contracts';
import {
  carrierOf,
  causesOf,
  deliveryDecider,
  EMAIL,
  type NoticeCause,
  planNotices,
  type PlannedNotice,
  unitTold,
} from '@wian/notification-domain';
import { type AggregateChange, changesBy, type Clock, type CommitLog, isMade, unwrap } from '@wian/kernel';
import { localDateOf } from '@wian/working-time';
import { AGGREGATE, SERVICE } from './delivery-log.js';
import type { DeliveryQueries, NoticeSources } from './ports.js';

/** Deliveries in one commit. */
const CHUNK = 500;

type Caused = NoticeCause & { readonly correlationId: string };

export interface PlanNoticesParts {
  readonly log: CommitLog;
  readonly sources: NoticeSources;
  readonly queries: DeliveryQueries;
  readonly clock: Clock;
  /** Channels that this system can send on, beside the application itself. */
  readonly channels: readonly string[];
  /** Told of what was planned, and which of it is to be mailed. */
  readonly onPlanned: (toBeMailed: readonly string[]) => void;
}

/** Records who is to be told of what became of a task. The same event again plans nothing new. */
export class PlanNotices {
  constructor(private readonly parts: PlanNoticesParts) {}

  async handle(events: readonly CloudEvent<TaskWithStep>[]): Promise<void> {
    const causes = events.flatMap(causedBy);
    if (causes.length === 0) return;
    const notices = await this.noticesOf(causes);
    const planned: PlannedNotice[] = [];
    for (const [correlationId, group] of groupBy(notices, ({ correlationId }) => correlationId))
      for (let from = 0; from < group.length; from += CHUNK)
        planned.push(...(await this.plan(correlationId, group.slice(from, from + CHUNK))));
    if (planned.length > 0)
      this.parts.onPlanned(planned.filter(isToBeMailed).map(({ delivery }) => delivery.deliveryId));
  }

  /** Most are new, so it is asked which are known only once one of them turns out to be; answers those that were new. */
  private async plan(correlationId: string, notices: readonly PlannedNotice[]): Promise<readonly PlannedNotice[]> {
    if (isMade(await this.commit(correlationId, notices))) return notices;
    const known = await this.parts.queries.known(notices.map(({ delivery }) => delivery.deliveryId));
    const missing = notices.filter(({ delivery }) => !known.has(delivery.deliveryId));
    // A conflict again means that another replica plans the same: the event is handed over again, and all is known then.
    if (missing.length > 0) unwrap(await this.commit(correlationId, missing));
    return missing;
  }

  private async noticesOf(causes: readonly Caused[]): Promise<(PlannedNotice & { correlationId: string })[]> {
    const { sources, clock, channels } = this.parts;
    const day = localDateOf(clock.now());
    const posts = groupBy(await sources.postsOf([...new Set(causes.map(unitTold))]), ({ unitId }) => unitId);
    const carrierOfUnit = new Map([...posts].flatMap(([unitId, of]) => pairOf(unitId, carrierOf(of, day))));
    const carriers = groupBy(await sources.postsOf([...new Set(carrierOfUnit.values())]), ({ unitId }) => unitId);
    return causes.flatMap((cause) => {
      const told = unitTold(cause);
      const facts = { posts: posts.get(told) ?? [], carriers: carriers.get(carrierOfUnit.get(told) ?? '') ?? [] };
      const planned = planNotices(cause, { ...facts, day, channels });
      return planned.map((notice) => ({ ...notice, correlationId: cause.correlationId }));
    });
  }

  private commit(correlationId: string, notices: readonly PlannedNotice[]) {
    const at = this.parts.clock.now();
    const changes = notices.flatMap((notice): readonly AggregateChange[] => {
      const target = { aggregate: AGGREGATE, id: notice.delivery.deliveryId, loaded: undefined };
      return unwrap(changesBy(deliveryDecider, target, { type: 'plan', at: at.toISOString(), ...notice }));
    });
    const [cause, ...others] = new Set(notices.map(({ delivery }) => delivery.causeEventId));
    const causation = cause !== undefined && others.length === 0 ? { causationId: cause } : {};
    return this.parts.log.commit({ at, actor: SERVICE, correlationId, ...causation, changes });
  }
}

const isToBeMailed = ({ delivery, hindered }: PlannedNotice): boolean => delivery.channel === EMAIL && !hindered;

function causedBy(event: CloudEvent<TaskWithStep>): readonly Caused[] {
  const { id, type, epoch, sequence, correlationid, data: task } = event;
  // People were told of a version when it first came; that a backup was restored is no news of it.
  if (isRepublished(event)) return [];
  return causesOf(type, task).map((cause) => ({
    ...{ cause, eventId: id, epoch, version: sequence, task, correlationId: correlationid },
  }));
}

const pairOf = (unitId: string, carrier: string | undefined): [string, string][] =>
  carrier === undefined ? [] : [[unitId, carrier]];

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
