import type { CloudEvent } from '@wian/contracts';
import type { Result } from '@wian/kernel';

/**
 * What a handler may answer: nothing, when every event is done, or one outcome per event, in the order of the events.
 * After a failed event of a key, later ones of the same key are handed over again, whatever their own outcome says.
 */
export type Outcomes = readonly Result<unknown, unknown>[] | undefined;

/** Hands events to a handler; throwing means that at least one of them failed. */
export type Handle = (events: readonly CloudEvent[]) => Promise<Outcomes>;

/** Something that happens around every call of a handler, the same for all of them. */
export type Middleware = (next: Handle) => Handle;

/** One method marked `@OnEvents` or `@OnEvent`. */
export interface EventHandler {
  readonly id: symbol;
  /** `batch`: events of its types that follow each other, together. `one`: one at a time, keys side by side. */
  readonly takes: 'batch' | 'one';
  readonly handle: Handle;
}
