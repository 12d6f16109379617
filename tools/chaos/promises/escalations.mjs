import { eventsOf, finding, groupBy } from './events.mjs';

const clockKinds = ['acknowledge', 'complete'];
/** What ends a clock; `complete` stops at the report. */
const endOf = {
  acknowledge: ({ acknowledged }) => acknowledged,
  complete: ({ reported, completed }) => reported ?? completed,
};

/** Every outcome of every step as it first stood, in commit order: `{taskId, clock, step, outcome, task (after it)}`. */
function outcomesOf(commits) {
  const versions = groupBy(
    eventsOf(commits.assignment).filter(({ aggregateId }) => aggregateId.startsWith('task_')),
    ({ aggregateId }) => aggregateId,
  );
  return [...versions].flatMap(([taskId, events]) => {
    const inOrder = [...events].sort((a, b) => a.version - b.version);
    return inOrder.flatMap((event, index) => newOutcomes(taskId, inOrder[index - 1]?.data, event.data));
  });
}

function newOutcomes(taskId, before, task) {
  return clockKinds.flatMap((clock) => {
    const known = new Map((before?.clocks?.[clock]?.steps ?? []).map((step) => [step.stepId, step.outcome]));
    const changed = (task.clocks?.[clock]?.steps ?? []).filter(
      ({ stepId, outcome }) => outcome && JSON.stringify(outcome) !== JSON.stringify(known.get(stepId) ?? null),
    );
    return changed.map((step) => ({
      taskId,
      clock,
      step,
      outcome: step.outcome,
      task,
      before: known.get(step.stepId),
    }));
  });
}

const nameOf = ({ taskId, clock, step }) => `${taskId} ${clock}/${step.stepId}`;

/** I4: by the order of commits, not by any clock. */
export function firedBeforeTheEnd({ commits }) {
  const fired = outcomesOf(commits).filter(({ outcome }) => outcome.kind === 'fired');
  const late = fired.filter(({ clock, task }) => endOf[clock](task) || task.status === 'completed');
  return {
    checked: fired.length,
    findings: late.map((each) => finding('wrong', `${nameOf(each)} fired although the task had ended it`)),
  };
}

/** I5: an outcome once there stays; a step fires at or after its due time, and after the steps before it. */
export function firedOnceInOrder({ commits }) {
  const outcomes = outcomesOf(commits);
  const again = outcomes.filter(({ before }) => before);
  const early = outcomes.filter(({ outcome, step }) => outcome.kind === 'fired' && outcome.at < step.dueAt);
  const ahead = outcomes.filter(({ outcome, step, clock, task }) => {
    const earlier = task.clocks[clock].steps.filter(({ dueAt }) => dueAt < step.dueAt);
    return outcome.kind === 'fired' && earlier.some((each) => each.outcome === null);
  });
  return {
    checked: outcomes.length,
    findings: [
      ...again.map((each) => finding('doubled', `${nameOf(each)} has a second outcome`)),
      ...early.map((each) => finding('wrong', `${nameOf(each)} fired before its time`)),
      ...ahead.map((each) => finding('wrong', `${nameOf(each)} fired before an earlier step`)),
    ],
  };
}
