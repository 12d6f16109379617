import type { Cascade, CascadeEvent } from './cascade.events.js';
import type { Pass } from './passes/pass.fields.js';

/** The cascade with the status of whatever is to be done next: tasks that are not made, then passes, then nothing. */
export function withWork({ passes = [], ...cascade }: Cascade): Cascade {
  const left = passes.length > 0 ? { ...cascade, passes } : cascade;
  if (cascade.pagesDone < cascade.pages) return { ...left, status: 'running' };
  return { ...left, status: passes.length > 0 ? 'changing' : 'complete' };
}

/** One more pass at the end of the queue; it begins when every task is made, so that it meets all of them. */
export function queued(cascade: Cascade, pass: Pass): CascadeEvent {
  const data = { ...cascade, passes: [...(cascade.passes ?? []), pass] };
  const isIdle = cascade.status === 'complete';
  return { type: 'cascade.pass-queued', data: isIdle ? withWork(data) : data };
}

/** How far a pass has come with one commit. */
export interface PassProgress {
  /** Last task that was looked at; null where there was none. */
  readonly after: string | null;
  /** Since the commit before. */
  readonly seen: number;
  readonly touched: number;
  /** No task comes after it. */
  readonly isLast: boolean;
}

/** The pass under way has looked at some more tasks; after the last of them the next pass is under way. */
export function passed(cascade: Cascade, { after, seen, touched, isLast }: PassProgress): CascadeEvent {
  const [pass, ...rest] = cascade.passes ?? [];
  if (!pass) throw new Error(`${cascade.directive.directiveId}: expected a pass under way, found none`);
  if (isLast) return { type: 'cascade.pass-advanced', data: afterPass({ ...cascade, passes: rest }) };
  const moved = { ...pass, after: after ?? pass.after, seen: pass.seen + seen, touched: pass.touched + touched };
  return { type: 'cascade.pass-advanced', data: { ...cascade, passes: [moved, ...rest] } };
}

function afterPass(cascade: Cascade): Cascade {
  if (cascade.status !== 'withdrawing') return withWork(cascade);
  const { passes: _, ...rest } = cascade;
  return { ...rest, status: 'withdrawn' };
}
