import { collectionNameOf, collectionOf, ensureCollections } from '@wian/persistence';
import { type Comparison, type ComparisonProgress, PROJECTION } from '@wian/reporting-application';
import {
  type EntitySet,
  firstProjection,
  freshnessSet,
  liveOf,
  type Projection,
  PROJECTION_ID,
  projectedSets,
  type Row,
  type TaskHistory,
} from '@wian/reporting-domain';
import type { ClientSession, Connection } from 'mongoose';

/** A row beside what it is guarded and scoped by; its columns stand apart, under `row`. */
export interface StoredRow {
  readonly _id: string;
  readonly epoch: number;
  readonly v: number;
  readonly path?: readonly string[];
  readonly row: Row;
}
export type StoredHistory = TaskHistory & { readonly _id: string };
/** `_id` is the topic, `v` the position of its last applied event. */
export interface StoredPosition {
  readonly _id: string;
  readonly epoch: number;
  readonly v: number;
  readonly at: string;
}
export interface StoredSecret {
  readonly _id: string;
  readonly key: string;
}

/** `_id` is the generation. */
export type StoredComparison = Omit<Comparison, 'generation'> & { readonly _id: number };

export type StoredProgress = Omit<ComparisonProgress, 'generation'> & { readonly _id: number };

const projections = collectionNameOf(PROJECTION);
export const names = {
  positions: 'topic_positions',
  secrets: 'secrets',
  comparisons: 'projection_comparisons',
  comparing: 'projection_comparisons_at_hand',
  freshness: 'rows_DataFreshness',
} as const;
/** The first one has the names that stood there before there were others. */
const suffixOf = (generation: number): string => (generation === 1 ? '' : `_g${generation}`);
export const nameOf = (set: EntitySet, generation: number): string =>
  set === freshnessSet ? names.freshness : `rows_${set.name}${suffixOf(generation)}`;
export const historiesNameOf = (generation: number): string => `task_histories${suffixOf(generation)}`;
export const namesOf = (generation: number): readonly string[] => [
  ...projectedSets.map((set) => nameOf(set, generation)),
  historiesNameOf(generation),
];

export const rowsOf = (connection: Connection, set: EntitySet, generation: number) =>
  collectionOf<StoredRow>(connection, nameOf(set, generation));
export const histories = (connection: Connection, generation: number) =>
  collectionOf<StoredHistory>(connection, historiesNameOf(generation));
export const positions = (connection: Connection) => collectionOf<StoredPosition>(connection, names.positions);
export const secrets = (connection: Connection) => collectionOf<StoredSecret>(connection, names.secrets);
export const comparisons = (connection: Connection) => collectionOf<StoredComparison>(connection, names.comparisons);

export const comparing = (connection: Connection) => collectionOf<StoredProgress>(connection, names.comparing);

/** The generations as they stand at this moment, or, with a session, at the moment of its transaction. */
export async function projectionIn(connection: Connection, session?: ClientSession): Promise<Projection> {
  const stored = collectionOf<Projection & { readonly _id: string }>(connection, projections);
  return (await stored.findOne({ _id: PROJECTION_ID }, session ? { session } : {})) ?? firstProjection;
}

/** Looked up for each question: so all replicas change over with the commit of a swap. */
export const liveGeneration = async (connection: Connection): Promise<number> => liveOf(await projectionIn(connection));

/** Makes collections (a transaction may not) and indexes; safe to repeat. */
export async function ensureReportIndexes(connection: Connection): Promise<void> {
  await ensureCollections(connection, [...Object.values(names), projections]);
  await collectionOf(connection, names.freshness).createIndex({ 'row.modifiedAt': 1 });
  for (const { number } of (await projectionIn(connection)).generations) await ensureGeneration(connection, number);
}

/** The same for the tables of one generation. */
export async function ensureGeneration(connection: Connection, generation: number): Promise<void> {
  await ensureCollections(connection, namesOf(generation));
  for (const set of projectedSets) {
    const rows = rowsOf(connection, set, generation);
    await rows.createIndex({ 'row.modifiedAt': 1 });
    if (set.scope === 'path') await rows.createIndex({ path: 1, _id: 1 });
    if (set.columns.some(({ name }) => name === 'directiveId'))
      await rows.createIndex({ 'row.directiveId': 1, _id: 1 });
  }
  await histories(connection, generation).createIndex({ pendingFrom: 1 });
  await histories(connection, generation).createIndex({ writtenTo: 1 });
}
