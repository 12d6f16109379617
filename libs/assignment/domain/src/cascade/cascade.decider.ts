import { type Decider, DomainError, err, ok } from '@wian/kernel';
import { amend, type AmendCommand, grown } from './amending.js';
import type { Cascade, CascadeEvent } from './cascade.events.js';
import { end, type EndCommand } from './ending.js';
import type { Pass } from './passes/pass.fields.js';
import { passed, type PassProgress, queued, withWork } from './queue.js';
import { type Request, requested } from './requesting.js';
import { confirm, type Resolution, resolved, unresolvable } from './starting.js';
import { steer, type SteerCommand } from './steering.js';

export type CascadeCommand =
  | ({ readonly type: 'request' } & Request)
  /** The replica has what the officer saw. Again until every page of the snapshot is recorded. */
  | ({ readonly type: 'resolve' } & Resolution)
  /** The audience cannot be resolved in today's tree; the message says why. */
  | { readonly type: 'hold'; readonly problem: string }
  /** The officer has seen the new list and wants it. */
  | ({ readonly type: 'confirm'; readonly expect: string } & Resolution)
  | { readonly type: 'advance'; readonly tasks: number }
  /** Something is to be done to its tasks, once they are made. */
  | { readonly type: 'queue-pass'; readonly pass: Pass }
  /** The pass under way has looked at some more tasks. */
  | ({ readonly type: 'advance-pass' } & PassProgress)
  /** The directive binds nobody any more. */
  | ({ readonly type: 'end' } & EndCommand)
  /** The directive says something else, or binds others, than before. */
  | ({ readonly type: 'amend' } & AmendCommand)
  /** Units that are new in the list are recorded. */
  | { readonly type: 'grow'; readonly nodes: number; readonly recipients: number }
  | SteerCommand;

/** One directive's way to its tasks. Repeating a request or a resolution changes nothing. */
export const cascadeDecider: Decider<Cascade, CascadeCommand, CascadeEvent> = {
  decide(cascade, command) {
    if (command.type === 'request') return ok(cascade ? [] : [requested(command)]);
    if (command.type === 'end') return ok(end(cascade, command));
    if (!cascade) return err(new DomainError('CASCADE.NOT_FOUND', 'not-found', 'There is no such cascade.'));
    if (command.type === 'confirm') return confirm(cascade, command);
    return isSteering(command) ? steer(cascade, command) : ok(next(cascade, command));
  },
  evolve: (_, event) => event.data,
};

const steering: readonly CascadeCommand['type'][] = ['stop', 'resume', 'recall'];
const isSteering = (command: CascadeCommand): command is SteerCommand => steering.includes(command.type);

type StepCommand = Exclude<CascadeCommand, { type: 'request' | 'end' | 'confirm' } | SteerCommand>;

/** What its status does not admit is no news: another has done it meanwhile. */
function next(cascade: Cascade, command: StepCommand): CascadeEvent[] {
  const { status } = cascade;
  const isResolving = status === 'waiting' || status === 'resolving';
  switch (command.type) {
    case 'resolve':
      return isResolving ? [resolved(cascade, command)] : [];
    case 'hold':
      return isResolving ? [unresolvable(cascade, command.problem)] : [];
    case 'advance':
      return status === 'running' ? [advanced(cascade, command.tasks)] : [];
    default:
      return changed(cascade, command);
  }
}

/** What is done to its tasks after they were made. */
function changed(
  cascade: Cascade,
  command: Exclude<StepCommand, { type: 'resolve' | 'hold' | 'advance' }>,
): CascadeEvent[] {
  const isPassing = passing.includes(cascade.status);
  switch (command.type) {
    case 'queue-pass':
      return cascade.ended ? [] : [queued(cascade, command.pass)];
    case 'advance-pass':
      return isPassing ? [passed(cascade, command)] : [];
    case 'amend':
      return amend(cascade, command);
    case 'grow':
      return isPassing ? [grown(cascade, command)] : [];
    default:
      return command satisfies never;
  }
}

const passing: readonly Cascade['status'][] = ['changing', 'withdrawing', 'recalling'];

const advanced = (cascade: Cascade, tasks: number): CascadeEvent => ({
  type: 'cascade.advanced',
  data: withWork({ ...cascade, pagesDone: cascade.pagesDone + 1, tasksMade: cascade.tasksMade + tasks }),
});
