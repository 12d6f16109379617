import { type Decider, type DomainError, type DomainEvent, err, ok } from '@wian/kernel';
import { sameData } from './same-data.js';

/** The whole state, as it is to stand from now on. */
export interface RecordCommand<State> {
  readonly type: 'record';
  readonly state: State;
}

interface Rules<Type extends string, State> {
  readonly event: Type;
  /** Why the state may not be recorded; `before` is undefined for the first. */
  readonly refuse: (next: State, before: State | undefined) => DomainError | undefined;
}

/**
 * An aggregate that is recorded whole: the event carries all of it, and what stands already makes no event, so that an
 * import repeated adds nothing.
 */
export const recordedWhole = <Type extends string, State>({
  event,
  refuse,
}: Rules<Type, State>): Decider<State, RecordCommand<State>, DomainEvent<Type, State>> => ({
  decide(before, { state }) {
    if (sameData(before, state)) return ok([]);
    const refusal = refuse(state, before);
    return refusal ? err(refusal) : ok([{ type: event, data: state }]);
  },
  evolve: (_, { data }) => data,
});
