import { collectionNameOf, collectionOf, ensureCollections } from '@wian/persistence';
import { type Comparison, type ComparisonProgress, PROJECTION } from '@wian/reporting-application';
import {
  type EntitySet,
  firstProjection,
  freshnessSet,
  liveOf,
  type Projection,
  PROJECTION_ID,
  type Row,
  storedSets,
  type TaskRecord,
  tasksSet,
} from '@wian/reporting-domain';
import type { ClientSession, Connection } from 'mongoose';

/** A row beside what it is guarded by; its columns stand apart, under `row`. */
export interface StoredRow {
  readonly _id: string;
  readonly epoch: number;
  readonly v: number;
  readonly row: Row;
}
/** A row of Tasks with all else that is kept of the task. */
export type StoredTask = Omit<TaskRecord, 'taskId'> & StoredRow;
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

export const projections = collectionNameOf(PROJECTION);
export const names = {
  positions: 'topic_positions',
  secrets: 'secrets',
  comparisons: 'projection_comparisons',
  comparing: 'projection_comparisons_at_hand',
  freshness: 'rows_DataFreshness',
} as const;
/** The first one has the names that stood there before there were others. */
export const suffixOf = (generation: number): string => (generation === 1 ? '' : `_g${generation}`);
export const nameOf = (set: EntitySet, generation: number): string =>
  set === freshnessSet ? names.freshness : `rows_${set.name}${suffixOf(generation)}`;
export const namesOf = (generation: number): readonly string[] => storedSets.map((set) => nameOf(set, generation));

export const rowsOf = (connection: Connection, set: EntitySet, generation: number) =>
  collectionOf<StoredRow>(connection, nameOf(set, generation));
export const tasksOf = (connection: Connection, generation: number) =>
  collectionOf<StoredTask>(connection, nameOf(tasksSet, generation));
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

/** Makes the collections of one generation (a transaction may not) and their indexes; safe to repeat. */
export async function ensureGeneration(connection: Connection, generation: number): Promise<void> {
  await ensureCollections(connection, namesOf(generation));
  for (const set of storedSets) await rowsOf(connection, set, generation).createIndex({ 'row.modifiedAt': 1 });
  const tasks = tasksOf(connection, generation);
  await tasks.createIndex({ path: 1, _id: 1 });
  await tasks.createIndex({ 'row.directiveId': 1, _id: 1 });
  await tasks.createIndex({ lastDay: 1 });
}
