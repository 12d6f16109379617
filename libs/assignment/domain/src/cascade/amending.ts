import type { Directive } from '@wian/contracts';
import type { Cascade, CascadeEvent } from './cascade.events.js';
import type { AmendPass } from './passes/amend.pass.js';
import { notBegun } from './passes/pass.js';
import { queued, withWork } from './queue.js';
import { CHUNK } from './starting.js';

export interface AmendCommand {
  /** As it stands after the change. */
  readonly directive: Directive;
  readonly pass: Omit<AmendPass, 'kind' | keyof typeof notBegun>;
}

/** What makes no task yet begins anew with what the directive says now; where tasks are made a pass goes through them. */
export function amend(cascade: Cascade, { directive, pass }: AmendCommand): CascadeEvent[] {
  const isKnown = (cascade.directive.revision ?? 1) >= (directive.revision ?? 1);
  if (cascade.ended || isKnown) return [];
  const { recording: _, ...rest } = cascade;
  if (cascade.status === 'waiting' || cascade.status === 'resolving' || cascade.status === 'held')
    return [{ type: 'cascade.amended', data: { ...rest, directive, status: 'waiting', found: null, problem: null } }];
  return [queued({ ...cascade, directive }, { ...pass, ...notBegun, kind: 'amend' })];
}

/** Units that are new in the list are recorded behind the others, and get their tasks before the pass goes on. */
export function grown(cascade: Cascade, { nodes, recipients }: { nodes: number; recipients: number }): CascadeEvent {
  const [pass, ...others] = cascade.passes ?? [];
  if (pass?.kind !== 'amend') throw new Error(`${cascade.directive.directiveId}: no change of its list is under way`);
  const data = {
    ...cascade,
    passes: [{ ...pass, isGrown: true }, ...others],
    nodes: cascade.nodes + nodes,
    recipients,
    pages: cascade.pages + Math.ceil(nodes / CHUNK),
  };
  return { type: 'cascade.grown', data: withWork(data) };
}
