import type { z } from 'zod';
import type { Topic } from './topics.js';

/** A fact that other services may rely on: within its version it only ever gains fields. */
export interface EventContract<Type extends string = string, Schema extends z.ZodType = z.ZodType> {
  /** `wian.<aggregate>.<past tense>.v<major>` */
  readonly type: Type;
  /** Where it is published; null = internal: recorded in its service's log, never published. */
  readonly topic: Topic | null;
  readonly summary: string;
  readonly data: Schema;
  /** A valid `data`, shown in the documents and parsed by the tests. */
  readonly example: z.infer<Schema>;
  /** Units from the top of the tree to the one concerned: the CloudEvents extension `orgpath`. */
  readonly orgPath?: (data: z.infer<Schema>) => readonly string[];
}

export type EventOf<Contract> =
  Contract extends EventContract<infer Type, infer Schema>
    ? { readonly type: Type; readonly data: z.infer<Schema> }
    : never;

/** A published event; its key on the topic is the aggregate's id. */
export const defineEvent = <Type extends string, Schema extends z.ZodType>(
  contract: EventContract<Type, Schema> & { readonly topic: Topic },
): EventContract<Type, Schema> => contract;

/** An event that stays inside its service, so it may change with the service. */
export const defineInternalEvent = <Type extends string, Schema extends z.ZodType>(
  type: Type,
  data: Schema,
): Omit<EventContract<Type, Schema>, 'example' | 'summary'> => ({ type, topic: null, data });

/** What the commit log and the publisher need to know of an event type. */
export type RecordableEvent = Pick<EventContract, 'type' | 'topic' | 'data'> & {
  // Contracts of many data types stand in one list; each is only ever called with its own data.
  readonly orgPath?: (data: never) => readonly string[];
};
