import type { Directive, DirectiveEvent } from '@wian/contracts';
import { err, ok, type Decider, type Result } from '@wian/kernel';
import { endedBy, revised, type Revised, type Said } from './directive-changes.js';
import { directiveEnded, directiveExists, endsItself, unknownDirective } from './directive.errors.js';

export interface IssueDirective {
  readonly type: 'issue';
  readonly directive: Directive;
}

export type ChangeDirective =
  | { readonly type: 'amend' | 'add-recipients'; readonly revised: Revised; readonly said: Said }
  /** By a later directive. */
  | { readonly type: 'supersede' | 'cancel'; readonly said: Said & { readonly byDirectiveId: string } }
  | { readonly type: 'withdraw'; readonly said: Said & { readonly reason: string } };

type Decided = Result<readonly DirectiveEvent[]>;

/**
 * A directive is issued once, changed while it holds, and ended once. What changes nothing, and ending it again in the
 * same way, is no event.
 */
export const directiveDecider: Decider<Directive, IssueDirective | ChangeDirective, DirectiveEvent> = {
  decide(directive, command) {
    if (command.type === 'issue') return issue(directive, command);
    if (!directive) return err(unknownDirective());
    switch (command.type) {
      case 'amend':
        return revise(directive, 'amended', command);
      case 'add-recipients':
        return revise(directive, 'recipients-added', command);
      case 'supersede':
        return end(directive, 'superseded', command.said);
      case 'cancel':
        return end(directive, 'cancelled', command.said);
      case 'withdraw':
        return end(directive, 'withdrawn', command.said);
      default:
        return command satisfies never;
    }
  },
  evolve: (_, event) => event.data,
};

const issue = (issued: Directive | undefined, { directive }: IssueDirective): Decided =>
  issued ? err(directiveExists(issued)) : ok([{ type: 'wian.directive.issued.v1', data: directive }]);

function revise(
  directive: Directive,
  kind: 'amended' | 'recipients-added',
  { revised: now, said }: { readonly revised: Revised; readonly said: Said },
): Decided {
  if (directive.state !== undefined) return err(directiveEnded(directive));
  const data = revised(directive, now, { ...said, kind });
  return ok(data ? [{ type: `wian.directive.${kind}.v1`, data }] : []);
}

function end(directive: Directive, kind: 'superseded' | 'cancelled' | 'withdrawn', said: Said): Decided {
  if (said.byDirectiveId === directive.directiveId) return err(endsItself(directive.directiveId));
  const { state, change } = directive;
  if (state === kind && (change?.byDirectiveId ?? null) === said.byDirectiveId) return ok([]);
  if (state !== undefined) return err(directiveEnded(directive));
  return ok([{ type: `wian.directive.${kind}.v1`, data: endedBy(directive, kind, said) }]);
}
