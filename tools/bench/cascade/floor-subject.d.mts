import type { Task } from '@wian/contracts';
import type { Delivery } from '@wian/notification-domain';

type Stored<State> = State & { readonly _id?: string; readonly v: number };

/** One way to tell a unit: a post, its own or that of the unit that carries it, on a channel, with what is in the way. */
export interface Told {
  readonly unitId: string;
  readonly forUnitId: string | undefined;
  readonly postId: string | null;
  readonly channel: string;
  readonly address: string | null;
  readonly hindered: { readonly reason: string; readonly detail: string | null } | null;
}

export interface Plan {
  readonly directiveId: string;
  readonly correlationId: string;
  readonly traceparent?: string;
  readonly cascade: object;
  readonly tasks: readonly Stored<Task>[];
  readonly ways: Readonly<Record<string, readonly Told[]>>;
}

export function planOf(
  found: {
    readonly cascade: object;
    readonly tasks: readonly Stored<Task>[];
    readonly deliveries: readonly Stored<Delivery>[];
  },
  directiveId: string,
): Plan;
