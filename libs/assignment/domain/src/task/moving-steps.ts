import type { Task } from '@wian/contracts';
import { err, ok } from '@wian/kernel';
import { withLapsed } from './extension-steps.js';
import { restartAcknowledgement } from '../escalation/start-clocks.js';
import type { Standing } from './standing.policy.js';
import { workingRoles } from './step-rules.js';
import type { MovingCommand, Surroundings, TaskCommand } from './task.commands.js';
import { alreadyTaken, alreadyThere, noSuchPost, noSuchUnit, notDelegated, outsideYours } from './task.errors.js';
import type { Decided, Step } from './working-steps.js';

const moves: readonly TaskCommand['type'][] = ['delegate', 'disown', 'keep', 'exempt', 'transfer'];

/** Whether a step is about whose the task is, and not about its work. */
export const isMove = (command: TaskCommand): command is MovingCommand => moves.includes(command.type);

export function move(task: Task, command: MovingCommand, standings: readonly Standing[]): Decided {
  const step = { at: command.at, by: command.by };
  switch (command.type) {
    case 'delegate':
      return delegate(task, step, command);
    case 'disown':
      return disown(task, step, command);
    case 'keep':
      return keep(task, step, command.reason);
    case 'exempt':
      return exempt(task, step, command.reason);
    case 'transfer':
      return transfer(task, { ...command, standings });
    default:
      return command satisfies never;
  }
}

interface Delegating extends Pick<Surroundings, 'delegates'> {
  readonly postId: string | null;
  readonly note?: string | undefined;
}

/** To a post of the same unit: no other post of it then takes its steps, apart from who leads it. */
function delegate(task: Task, step: Step, { postId, note, delegates = [] }: Delegating): Decided {
  const { delegated, ...free } = task;
  if (postId === null)
    return delegated ? ok([{ type: 'wian.task.delegated.v1', data: free }]) : err(notDelegated(task));
  if (delegated?.postId === postId) return err(alreadyTaken(task, 'delegate'));
  const post = delegates.find((each) => each.postId === postId && each.unitId === task.unitId);
  if (!post?.roles.some((role) => workingRoles.includes(role))) return err(noSuchPost(task, postId));
  const given = { ...step, postId, note: note ?? null };
  return ok([{ type: 'wian.task.delegated.v1', data: { ...task, delegated: given } }]);
}

interface Disowning {
  readonly reason: string;
  readonly suggestedUnitId?: string | undefined;
}

function disown(task: Task, step: Step, { reason, suggestedUnitId = undefined }: Disowning): Decided {
  const disowned = { ...step, reason, suggestedUnitId: suggestedUnitId ?? null, answered: null };
  return ok([{ type: 'wian.task.disowned.v1', data: { ...task, disowned } }]);
}

const keep = (task: Task, step: Step, reason: string): Decided =>
  ok([{ type: 'wian.task.kept.v1', data: answered(task, step, { answer: 'kept', reason }) }]);

/** Nothing is owed any more, and nothing was done: `completed` as its state, without a completion. */
function exempt(task: Task, step: Step, reason: string): Decided {
  const known = answered(task, step, { answer: 'exempted', reason });
  const ended = { kind: 'exempted', at: step.at, actor: step.by, reason, byDirectiveId: null };
  return ok([{ type: 'wian.task.exempted.v1', data: { ...known, status: 'completed', ended } }]);
}

/** The answer to a unit that says a task is not its own; without such a saying there is nothing to answer. */
const answered = (task: Task, step: Step, answer: { answer: string; reason: string }): Task =>
  task.disowned?.answered === null
    ? { ...task, disowned: { ...task.disowned, answered: { ...step, ...answer } } }
    : task;

interface Handing extends Pick<Surroundings, 'transfer'>, Step {
  readonly toUnitId: string;
  readonly reason: string;
  readonly standings: readonly Standing[];
}

/**
 * Another unit owes the task from now on and begins anew; what the one before did stays in the history. The limit of
 * the work stays as it is, that of the acknowledgement is counted for the new unit.
 */
function transfer(task: Task, handing: Handing): Decided {
  const { at, by, toUnitId, reason, standings, transfer: facts } = handing;
  if (toUnitId === task.unitId) return err(alreadyThere(task));
  if (!facts?.path) return err(noSuchUnit(toUnitId));
  const { path, directive, rules } = facts;
  if (!standings.some(({ post }) => path.includes(post.unitId))) return err(outsideYours(task, toUnitId));
  const count = (task.transferred?.count ?? 0) + 1;
  const {
    accepted: _,
    reports: __,
    delegated: ___,
    ...rest
  } = answered(task, { at, by }, { answer: 'transferred', reason });
  const anew: Task = {
    ...withLapsed(rest),
    unitId: toUnitId,
    ownerPath: [...path],
    status: 'assigned',
    acknowledged: null,
    started: null,
    transferred: { at, by, from: task.unitId, to: toUnitId, reason, count },
  };
  return ok([{ type: 'wian.task.transferred.v1', data: restartAcknowledgement(anew, { at, directive, rules }) }]);
}
