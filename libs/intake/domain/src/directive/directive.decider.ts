import type { Directive, DirectiveIssued } from '@wian/contracts';
import { DomainError, err, ok, type Decider } from '@wian/kernel';

export interface IssueDirective {
  readonly type: 'issue';
  readonly directive: Directive;
}

export const directiveDecider: Decider<Directive, IssueDirective, DirectiveIssued> = {
  decide: (issued, { directive }) =>
    issued ? err(exists(issued)) : ok([{ type: 'wian.directive.issued.v1', data: directive }]),
  evolve: (_, event) => event.data,
};

const exists = ({ directiveId }: Directive) =>
  new DomainError('DIRECTIVE.EXISTS', 'conflict', `${directiveId} was issued already; nothing was issued again.`, {
    directiveId,
  });
