import {
  fold,
  ok,
  type AggregateChange,
  type Decider,
  type DomainEvent,
  type Result,
  type Versioned,
} from '@wian/kernel';

interface Target<State> {
  /** Kind of the aggregate; its id begins with it. */
  readonly aggregate: string;
  readonly id: string;
  readonly loaded: Versioned<State> | undefined;
}

/** Decides, and states what the aggregate goes through; no changes = there is nothing to commit. */
export function changesBy<State extends object, Command, Event extends DomainEvent>(
  { decide, evolve }: Decider<State, Command, Event>,
  { aggregate, id, loaded }: Target<State>,
  command: Command,
): Result<readonly AggregateChange[]> {
  const decided = decide(loaded?.state, command);
  if (!decided.ok) return decided;
  const state = fold(evolve, decided.value, loaded?.state);
  if (!state || decided.value.length === 0) return ok([]);
  return ok([{ aggregate, aggregateId: id, expectedVersion: loaded?.version ?? 0, events: decided.value, state }]);
}
