import type { RecordableEvent } from '@wian/contracts';
import type { EpochStart } from '@wian/messaging';
import { type CommitStore, type OutgoingEvent, toOutgoing } from '@wian/persistence';
import type { Connection } from 'mongoose';
import { type Standing, standingsOf } from './standing.js';
import { voidedEvents } from './voided.js';

/** Aggregates that are read and sent at once. */
const PAGE = 2_000;
const INTERNAL = { topic: null };

export interface Restating {
  readonly service: string;
  readonly connection: Connection;
  readonly store: Pick<CommitStore, 'holding'>;
  readonly contracts: (type: string) => RecordableEvent | undefined;
  readonly start: EpochStart;
  /** Every aggregate that the topics know better than the database. */
  readonly subjects: readonly string[];
}

interface Page {
  readonly standings: readonly Standing[];
  /** Present states, and behind them what counts no more. */
  readonly outgoing: readonly OutgoingEvent[];
}

/** What a new epoch says of the aggregates, page by page: a log may have lost more than fits into memory. */
export async function* restated({ service, start, subjects, contracts, ...parts }: Restating): AsyncGenerator<Page> {
  for (let at = 0; at < subjects.length; at += PAGE) {
    const standings = await standingsOf(subjects.slice(at, at + PAGE), { contracts, ...parts });
    const states = standings.flatMap(({ state }) => (state ? [{ ...state, position: start.after + 1 }] : []));
    const outgoing = [
      ...toOutgoing(service, typesOf(contracts), start, states),
      ...voidedEvents(standings, { service, start, contracts }),
    ];
    yield { standings, outgoing };
  }
}

/** What the pages come to: how many states, which ids have none, and of which types the events are. */
export async function survey(restating: Restating) {
  const lost: string[] = [];
  const types = new Set<string>();
  let republished = 0;
  for await (const { standings, outgoing } of restated(restating)) {
    for (const { id, state } of standings) {
      if (state) republished += 1;
      else lost.push(id);
    }
    for (const { event } of outgoing) types.add(event.type);
  }
  return { republished, lost, types };
}

export const typesOf = (contracts: Restating['contracts']) => ({
  get: (type: string) => contracts(type) ?? INTERNAL,
});
