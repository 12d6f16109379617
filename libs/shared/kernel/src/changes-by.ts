import type { AggregateChange, Versioned } from './commit-log.port.js';
import { type Decider, type DomainEvent, fold } from './decider.js';
import { ok, type Result } from './result.js';

export interface Target<State> {
  /** Kind of the aggregate; its id begins with it. */
  readonly aggregate: string;
  readonly id: string;
  readonly loaded: Versioned<State> | undefined;
}

/** Decides, and states what the aggregate goes through; no changes = there is nothing to commit. */
export const changesBy = <State extends object, Command, Event extends DomainEvent>(
  decider: Decider<State, Command, Event>,
  target: Target<State>,
  command: Command,
): Result<readonly (AggregateChange & { readonly state: State })[]> => allChangesBy(decider, target, [command]);

/** The same of commands that follow each other: all of them or none. */
export function allChangesBy<State extends object, Command, Event extends DomainEvent>(
  { decide, evolve }: Decider<State, Command, Event>,
  { aggregate, id, loaded }: Target<State>,
  commands: readonly Command[],
): Result<readonly (AggregateChange & { readonly state: State })[]> {
  const events: Event[] = [];
  let state = loaded?.state;
  for (const command of commands) {
    const decided = decide(state, command);
    if (!decided.ok) return decided;
    events.push(...decided.value);
    state = fold(evolve, decided.value, state);
  }
  if (!state || events.length === 0) return ok([]);
  return ok([{ aggregate, aggregateId: id, expectedVersion: loaded?.version ?? 0, events, state }]);
}

const ATTEMPTS = 3;
const LONGEST_PAUSE_MILLIS = 64;

/**
 * Does the step again, from loading on, when somebody else was faster; what it then finds decides.
 * Who loses again waits for a random while, so that none of many loses each time.
 */
export async function againOnConflict<T>(step: () => Promise<Result<T>>, attempts = ATTEMPTS): Promise<Result<T>> {
  for (let attempt = 1; ; attempt++) {
    const done = await step();
    if (done.ok || done.error.code !== 'COMMIT.CONFLICT' || attempt === attempts) return done;
    if (attempt > 1) await pause(Math.random() * Math.min(2 ** attempt, LONGEST_PAUSE_MILLIS));
  }
}

/** Whether a commit was made; false where somebody else was first. Throws whatever else kept it from being made. */
export function isMade(committed: Result<unknown>): boolean {
  if (committed.ok) return true;
  if (committed.error.code === 'COMMIT.CONFLICT') return false;
  throw committed.error;
}

const pause = (millis: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, millis));
