import type { Decider, DomainEvent } from '@wian/kernel';
import { fold } from '@wian/kernel';

/** What a decision is expected to be: its events, or the code of the error (and words that its message must have). */
export type Expected<Event> = readonly Event[] | { readonly error: string; readonly saying?: RegExp };

/** Reads as a sentence: `given([received]).when({ type: 'confirm' }).then([confirmed])` or `.then({ error: 'CODE' })`. */
export function deciderSpec<State, Command, Event extends DomainEvent>(decider: Decider<State, Command, Event>) {
  const given = (history: readonly Event[]) => ({
    when: (command: Command) => {
      const before = fold<State, Event>(decider.evolve, history);
      const result = decider.decide(before, command);
      return {
        then(expected: Expected<Event>): void {
          if ('error' in expected) return expectRefusal(result, expected);
          expect(result).toEqual({ ok: true, value: expected });
        },
      };
    },
  });
  return { given };
}

function expectRefusal(result: unknown, { error, saying }: { error: string; saying?: RegExp }): void {
  expect(result).toMatchObject({ ok: false, error: { code: error } });
  if (saying) expect((result as { error: Error }).error.message).toMatch(saying);
}
