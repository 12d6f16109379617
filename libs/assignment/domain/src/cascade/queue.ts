import type { Cascade, CascadeEvent } from './cascade.events.js';
import type { Pass } from './passes/pass.fields.js';

/** The cascade with the status of whatever is to be done next: tasks that are not made, then passes, then nothing. */
export function withWork({ passes = [], ...cascade }: Cascade): Cascade {
  const left = passes.length > 0 ? { ...cascade, passes } : cascade;
  if (cascade.pagesDone < cascade.pages) return { ...left, status: 'running' };
  const [busy, idle] = cascade.recalled ? (['recalling', 'recalled'] as const) : (['changing', 'complete'] as const);
  return { ...left, status: passes.length > 0 ? busy : idle };
}

/** One more pass at the end of the queue; it begins when every task is made, so that it meets all of them. */
export function queued(cascade: Cascade, pass: Pass): CascadeEvent {
  const data = { ...cascade, passes: joined(cascade.passes ?? [], pass) };
  const isIdle = cascade.status === 'complete' || cascade.status === 'recalled';
  return { type: 'cascade.pass-queued', data: isIdle ? withWork(data) : data };
}

/** More time for one unit goes with more time for another, so that what is below is gone through once. */
function joined(passes: readonly Pass[], pass: Pass): Pass[] {
  const last = passes.at(-1);
  if (last?.kind !== 'extend' || pass.kind !== 'extend' || last.seen > 0) return [...passes, pass];
  return [...passes.slice(0, -1), { ...last, above: [...last.above, ...pass.above] }];
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
  const moved = { ...pass, after: after ?? pass.after, seen: pass.seen + seen, touched: pass.touched + touched };
  const data = isLast ? afterPass({ ...cascade, passes: rest }, moved) : { ...cascade, passes: [moved, ...rest] };
  return { type: 'cascade.pass-advanced', data };
}

function afterPass(cascade: Cascade, { kind, seen, touched }: Pass): Cascade {
  const { passes: _, recalled, ...rest } = cascade;
  if (kind === 'end') return { ...rest, ...(recalled && { recalled }), status: 'withdrawn' };
  const isRecalled = kind === 'recall' && recalled;
  return withWork(
    isRecalled
      ? { ...cascade, recalled: { ...recalled, tasks: { ended: touched, tooLate: seen - touched } } }
      : cascade,
  );
}
