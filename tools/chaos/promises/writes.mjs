import { eventsOf, finding, groupBy, onceEach } from './events.mjs';

const stepEvents = {
  acknowledge: 'wian.task.acknowledged.v1',
  start: 'wian.task.started.v1',
  report: 'wian.task.reported.v1',
  complete: 'wian.task.completed.v1',
};
const fields = { acknowledge: 'acknowledged', start: 'started', report: 'reported', complete: 'completed' };

/** I1: by the recipients that the officer was shown; in the tasks as they stand, and in the log. */
export function oneTaskEach({ ledger, tasks, commits }) {
  const wanted = ledger.issued.flatMap(({ directiveId, recipients }) =>
    recipients.map((unitId) => `${directiveId} ${unitId}`),
  );
  const say = (where) => (id, count) => `${id}: ${count} tasks ${where}, one expected`;
  const standing = tasks.map(({ directiveId, recipientUnitId }) => `${directiveId} ${recipientUnitId}`);
  const assigned = eventsOf(commits.assignment).filter(({ type }) => type === 'wian.task.assigned.v1');
  const recorded = assigned.map(({ data }) => `${data.directiveId} ${data.recipientUnitId}`);
  const known = new Set(wanted);
  const unasked = [...new Set(standing)].filter((id) => !known.has(id));
  return {
    checked: wanted.length,
    findings: [
      ...onceEach(wanted, standing, say('stand')),
      ...onceEach(wanted, recorded, say('are in the log')),
      ...unasked.map((id) => finding('wrong', `${id}: a task that nobody asked for`)),
    ],
  };
}

/** I2: each yes of the API, in the state and, once, in the log. */
export function acknowledgedIsThere(evidence) {
  const parts = [lettersThere(evidence), directivesThere(evidence), stepsThere(evidence)];
  return {
    checked: parts.reduce((sum, { checked }) => sum + checked, 0),
    findings: [
      ...parts.flatMap(({ findings }) => findings),
      ...evidence.ledger.refused.map((what) => finding('wrong', `an officer could not go on: ${what}`)),
    ],
  };
}

function lettersThere({ ledger, letters }) {
  const wanted = [...new Set(ledger.letters.map(({ letterId }) => letterId))];
  const findings = onceEach(wanted, letters, (id, count) => `${id} was registered, but is there ${count} times`);
  return { checked: wanted.length, findings };
}

function directivesThere({ ledger, commits }) {
  const issued = eventsOf(commits.intake).filter(({ type }) => type === 'wian.directive.issued.v1');
  const wanted = ledger.issued.map(({ directiveId }) => directiveId);
  const found = issued.map(({ data }) => data.directiveId);
  const perLetter = groupBy(ledger.issued, ({ letterId }) => letterId);
  const twice = [...perLetter].filter(([, rows]) => new Set(rows.map((row) => row.directiveId)).size > 1);
  return {
    checked: wanted.length,
    findings: [
      ...onceEach(wanted, found, (id, count) => `${id} was issued, but is in the log ${count} times`),
      ...twice.map(([letterId]) => finding('doubled', `${letterId} was issued as two directives`)),
    ],
  };
}

function stepsThere({ ledger, tasks, commits }) {
  const byId = new Map(tasks.map((task) => [task.taskId, task]));
  const nameOf = ({ taskId, step }) => `${taskId} ${step}`;
  const types = new Map(Object.entries(stepEvents).map(([step, type]) => [type, step]));
  const recorded = eventsOf(commits.assignment).filter(({ type }) => types.has(type));
  const found = recorded.map(({ aggregateId, type }) => nameOf({ taskId: aggregateId, step: types.get(type) }));
  const wanted = ledger.steps.map(nameOf);
  const known = new Set(wanted);
  const gone = ledger.steps.filter(({ taskId, step }) => !byId.get(taskId)?.[fields[step]]);
  return {
    checked: wanted.length,
    findings: [
      ...onceEach(wanted, found, (id, count) => `${id} was answered with yes, but is in the log ${count} times`),
      ...gone.map((each) => finding('lost', `${nameOf(each)} was answered with yes, but the task does not show it`)),
      ...[...new Set(found)]
        .filter((id) => !known.has(id))
        .map((id) => finding('wrong', `${id} is in the log, but nobody was told yes`)),
    ],
  };
}
