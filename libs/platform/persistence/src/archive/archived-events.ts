import type { Connection } from 'mongoose';
import { collectionOf } from '../mongo/collections.js';

/** Of one aggregate: in which batch its versions stand, each entry up to version `v`. */
export interface ArchivedAggregate {
  readonly _id: string;
  readonly places: readonly { readonly v: number; readonly batch: number }[];
}

export const archivedAggregates = (connection: Connection) =>
  collectionOf<ArchivedAggregate>(connection, 'log_archived');

/** Of these events those whose commits were archived, each with the number of its batch. */
export async function archivedEvents(
  connection: Connection,
  eventIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const aggregates = new Set(eventIds.map((id) => placeOf(id).aggregateId));
  const found = await archivedAggregates(connection)
    .find({ _id: { $in: [...aggregates] } })
    .toArray();
  const byId = new Map(found.map(({ _id, places }) => [_id, [...places].sort((a, b) => a.v - b.v)]));
  return new Map(
    eventIds.flatMap((id) => {
      const { aggregateId, version } = placeOf(id);
      const place = byId.get(aggregateId)?.find(({ v }) => v >= version);
      return place ? [[id, place.batch]] : [];
    }),
  );
}

/** An event's id is its aggregate's, a colon and the version. */
const placeOf = (eventId: string) => {
  const colon = eventId.lastIndexOf(':');
  return { aggregateId: eventId.slice(0, colon), version: Number(eventId.slice(colon + 1)) };
};
