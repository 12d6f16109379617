import { z } from 'zod';

/**
 * CloudEvents 1.0, structured JSON (`application/cloudevents+json`); https://github.com/cloudevents/spec.
 * Unknown attributes are kept.
 */
export const cloudEventField = z.looseObject({
  specversion: z.literal('1.0'),
  /**
   * `aggregateId:version`, of voided events `aggregateId:voided-<epoch>`; unique within an epoch: after a restored backup,
   * versions that were lost are given again.
   */
  id: z.string().min(1),
  /** The publishing service, e.g. `/wian/assignment`. */
  source: z.string().min(1),
  type: z.string().regex(/^wian\.[a-z-]+\.[a-z-]+\.v\d+$/),
  /** The aggregate's id; also the message's key. */
  subject: z.string().min(1),
  time: z.iso.datetime(),
  datacontenttype: z.literal('application/json'),
  /** Version of the aggregate after this event: 1, 2, 3 …; of voided events the last that counts, at least 1. */
  sequence: z.int().min(1),
  /**
   * Place of the event in its service's log, gap-free (internal events count too). What tells of a restored backup shares
   * the first position of the new epoch.
   */
  position: z.int().min(1),
  epoch: z.int().min(1),
  /**
   * Where the epochs of the log begin, e.g. `2:790 3:650`: epoch 2 begins behind position 790. What an earlier epoch has
   * beyond it counts no more. Absent in the first epoch.
   */
  lineage: z
    .string()
    .regex(/^\d+:\d+( \d+:\d+)*$/)
    .optional(),
  correlationid: z.string().min(1),
  causationid: z.string().min(1).optional(),
  /** Units from the top of the tree to the one concerned, each behind a slash. */
  orgpath: z.string().optional(),
  traceparent: z.string().optional(),
  data: z.unknown(),
});
export type CloudEvent<Data = unknown> = z.infer<typeof cloudEventField> & { data: Data };

export const cloudEventContentType = 'application/cloudevents+json';

/**
 * Is this the state that an object fell back to when a backup was restored? It is published once more, at the first
 * position of the new epoch. Rows take it; whoever does something at each event has done it then, or will do it when the
 * event comes at a position of its own.
 */
export const isRepublished = ({ epoch, position, lineage }: CloudEvent): boolean =>
  lineage?.split(' ').at(-1) === `${epoch}:${position - 1}`;
