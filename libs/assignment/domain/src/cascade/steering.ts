import { DomainError, err, ok, type Result } from '@wian/kernel';
import type { Cascade, CascadeEvent, Steered } from './cascade.events.js';
import { notBegun } from './passes/pass.js';
import { withWork } from './queue.js';

export interface Steering extends Steered {
  readonly correlationId: string;
}

export type SteerCommand =
  /** Nothing more is made or changed until it is resumed; whatever was made stays as it is. */
  | ({ readonly type: 'stop' } & Steering)
  | ({ readonly type: 'resume' } & Steering)
  /** Tasks that nobody has opened end, and no more are made. */
  | ({ readonly type: 'recall' } & Steering);

type Decided = Result<CascadeEvent[]>;

/** What the issuer's officers do to a cascade under way. */
export function steer(cascade: Cascade, { type, correlationId, at, by, reason }: SteerCommand): Decided {
  const steered = { at, by, reason };
  switch (type) {
    case 'stop':
      return stop(cascade, steered);
    case 'resume':
      return resume(cascade, steered);
    case 'recall':
      return recall(cascade, steered, correlationId);
    default:
      return type satisfies never;
  }
}

function stop(cascade: Cascade, steered: Steered): Decided {
  const { status: from } = cascade;
  if (from !== 'waiting' && from !== 'resolving' && from !== 'running' && from !== 'changing')
    return refused('CASCADE.NOT_MOVING', `Only a cascade that goes on is stopped; this one is ${from}.`);
  const stopped = { ...steered, from, resumed: null };
  return ok([{ type: 'cascade.stopped', data: { ...cascade, status: 'stopped', stopped } }]);
}

function resume(cascade: Cascade, steered: Steered): Decided {
  const { status, stopped } = cascade;
  if (status !== 'stopped' || !stopped)
    return refused('CASCADE.NOT_STOPPED', `Only a stopped cascade is resumed; this one is ${status}.`);
  const data: Cascade = { ...cascade, status: stopped.from, stopped: { ...stopped, resumed: steered } };
  const hasStarted = stopped.from === 'running' || stopped.from === 'changing';
  return ok([{ type: 'cascade.resumed', data: hasStarted ? withWork(data) : data }]);
}

const over: readonly Cascade['status'][] = ['withdrawing', 'withdrawn', 'recalling', 'recalled'];

/** What was queued for those tasks that stay is done afterwards. */
function recall(cascade: Cascade, steered: Steered, correlationId: string): Decided {
  const { status, passes = [], recording: _, ...rest } = cascade;
  if (over.includes(status)) return refused('CASCADE.ENDED', `It cannot be recalled: it is ${status} already.`);
  const isUnmade = cascade.tasksMade === 0;
  const recalled = { ...steered, tasks: isUnmade ? { ended: 0, tooLate: 0 } : null };
  // Pages that are not made stay unmade.
  const data: Cascade = { ...rest, status, pages: cascade.pagesDone, recalled };
  const { at, by: actor, reason } = steered;
  const pass = { ...notBegun, kind: 'recall' as const, at, actor, correlationId, reason };
  return ok([{ type: 'cascade.recalled', data: withWork(isUnmade ? data : { ...data, passes: [pass, ...passes] }) }]);
}

const refused = (code: string, message: string): Decided => err(new DomainError(code, 'conflict', message));
