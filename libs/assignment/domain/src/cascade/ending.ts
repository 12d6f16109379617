import type { Directive } from '@wian/contracts';
import type { Cascade, CascadeEvent } from './cascade.events.js';
import type { EndPass } from './passes/end.pass.js';
import { notBegun } from './passes/pass.js';
import { requested } from './requesting.js';

export interface EndCommand {
  /** As it stands once it has ended. */
  readonly directive: Directive;
  readonly traceparent?: string | undefined;
  readonly pass: Omit<EndPass, 'kind' | keyof typeof notBegun>;
}

/**
 * Ending wins over whatever else is under way: no task is made any more, no other pass goes on, and those that were made
 * end. Where none was made it is over at once, also where the end is heard of before the beginning.
 */
export function end(cascade: Cascade | undefined, { directive, traceparent, pass }: EndCommand): CascadeEvent[] {
  const { at, correlationId } = pass;
  if (cascade?.status === 'withdrawing' || cascade?.status === 'withdrawn') return [];
  const before = cascade ?? requested({ directive, at, correlationId, traceparent }).data;
  const { recording: _, passes: __, ...rest } = before;
  const { as, actor, reason, byDirectiveId } = pass;
  const data: Cascade = { ...rest, directive, ended: { as, at, actor, reason, byDirectiveId } };
  const event = (change: Partial<Cascade>): CascadeEvent[] => [
    { type: 'cascade.withdrawn', data: { ...data, ...change } },
  ];
  if (before.tasksMade === 0) return event({ status: 'withdrawn' });
  return event({ status: 'withdrawing', passes: [{ ...pass, ...notBegun, kind: 'end' }] });
}
