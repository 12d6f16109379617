import type { Result } from './result.js';

/** A fact before it has an id: what `decide` returns. `type` is a contract's type, `data` its whole data. */
export interface DomainEvent<Type extends string = string, Data = unknown> {
  readonly type: Type;
  readonly data: Data;
}

/**
 * One aggregate's rules, pure and synchronous; time and everything else from outside comes in with the command.
 * The stored document is the fold of its events: `events.reduce(evolve, undefined)`.
 */
export interface Decider<State, Command, Event extends DomainEvent> {
  decide(state: State | undefined, command: Command): Result<readonly Event[]>;
  evolve(state: State | undefined, event: Event): State;
}

export const fold = <State, Event>(
  evolve: (state: State | undefined, event: Event) => State,
  events: readonly Event[],
  initial?: State,
): State | undefined => events.reduce<State | undefined>(evolve, initial);
