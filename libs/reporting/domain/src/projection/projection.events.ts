import { defineInternalEvent, instantField } from '@wian/contracts';
import { z } from 'zod';

/** All tables of the service are one projection: they are rebuilt, compared and swapped together. */
export const PROJECTION_ID = 'projection_tables';

const count = z.int().min(0);

/**
 * A comparison that was asked for and is not done yet; `swap`: what is to follow it. Differences are accepted as far as
 * they were known: at most `upTo` rows, as many as the comparison before had found.
 */
const requestField = z.object({
  at: instantField,
  by: z.object({ id: z.string(), onBehalfOf: z.string().optional() }),
  swap: z.object({ acceptDifferences: z.boolean(), upTo: count.optional() }).nullable(),
});

const generationField = z.object({
  number: z.int().min(1),
  /**
   * `building`: read from the first event, and written by every new one; `built`: holds all that the live one holds;
   * `live`: what callers read; `kept`: was live, and is written as before.
   */
  state: z.enum(['building', 'built', 'live', 'kept']),
  startedAt: instantField.nullable(),
  asked: requestField.nullable(),
  /** The last comparison with the live one. */
  compared: z.object({ at: instantField, rows: count, different: count }).nullable(),
});
export type Generation = z.infer<typeof generationField>;

/** The projection whole, after the change. */
const projectionField = z.object({
  projectionId: z.literal(PROJECTION_ID),
  /** The highest number ever given: a number never comes again, and with it no consumer group. */
  lastNumber: z.int().min(1),
  /** The live one and at most one beside it. Every one of them is written with every event. */
  generations: z.array(generationField).min(1).max(2),
});
export type Projection = z.infer<typeof projectionField>;

const projectionEvent = <Type extends string>(type: Type) => defineInternalEvent(type, projectionField);

export const projectionEvents = [
  projectionEvent('projection.rebuild-started'),
  projectionEvent('projection.rebuilt'),
  projectionEvent('projection.comparison-requested'),
  projectionEvent('projection.swap-requested'),
  projectionEvent('projection.comparison-called-off'),
  projectionEvent('projection.compared'),
  projectionEvent('projection.differences-accepted'),
  projectionEvent('projection.swapped'),
  projectionEvent('projection.dropped'),
] as const;

export interface ProjectionEvent {
  readonly type: (typeof projectionEvents)[number]['type'];
  readonly data: Projection;
}
