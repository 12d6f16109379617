import { judge } from './index.mjs';

/** One letter, two recipients: one has acknowledged and completed, the other was told that it is late. */
function kept() {
  const units = ['unit_1', 'unit_2'];
  const clockOf = (outcome: unknown) => ({
    acknowledge: { steps: [{ stepId: 'overdue', dueAt: '2025-03-11T00:00:00.000Z', outcome }] },
  });
  const fired = { kind: 'fired', at: '2025-03-11T00:00:01.000Z' };
  const over = { kind: 'superfluous', at: '2025-03-07T00:00:00.000Z' };
  const task = (number: number, change = {}) => ({
    taskId: `task_d_${number}`,
    directiveId: 'directive_d',
    recipientUnitId: `unit_${number}`,
    status: 'assigned',
    acknowledged: null,
    started: null,
    reported: null,
    completed: null,
    clocks: clockOf(null),
    ...change,
  });
  const acknowledged = task(1, { status: 'acknowledged', acknowledged: { at: '' }, clocks: clockOf(over) });
  const completed = { ...acknowledged, status: 'completed', completed: { at: '' } };
  const late = task(2, { clocks: clockOf(fired) });
  const event = (type: string, aggregateId: string, version: number, data: unknown) => ({
    id: `${aggregateId}:${version}`,
    aggregateId,
    version,
    type,
    data,
  });
  const directive = event('wian.directive.issued.v1', 'directive_d', 1, { directiveId: 'directive_d' });
  const assigned = [1, 2].map((number) => event('wian.task.assigned.v1', `task_d_${number}`, 1, task(number)));
  const changes = [
    event('wian.task.acknowledged.v1', 'task_d_1', 2, acknowledged),
    event('wian.task.completed.v1', 'task_d_1', 3, completed),
    event('wian.task.escalated.v1', 'task_d_2', 2, late),
  ];
  const delivered = event('wian.delivery.delivered.v1', 'delivery_a', 2, { deliveryId: 'delivery_a' });
  const commits = {
    intake: [{ position: 1, events: [directive] }],
    assignment: [
      { position: 1, events: [event('cascade.started', 'cascade_d', 1, {}), ...assigned] },
      ...changes.map((each, index) => ({ position: 4 + index, events: [each] })),
    ],
    notification: [{ position: 1, events: [event('delivery.planned', 'delivery_a', 1, {}), delivered] }],
  };
  let offset = 0;
  const copyOf = (topic: string, service: string, position: number, each: typeof directive) => ({
    topic,
    partition: 0,
    offset: offset++,
    key: each.aggregateId,
    text: JSON.stringify({
      id: each.id,
      type: each.type,
      subject: each.aggregateId,
      sequence: each.version,
      source: `/wian/${service}`,
      position,
    }),
  });
  const taskCopies = [...assigned, ...changes].map((each, index) =>
    copyOf('wian.task.v1', 'assignment', 2 + index, each),
  );
  return {
    ledger: {
      letters: [{ letterId: 'letter_l' }],
      issued: [{ letterId: 'letter_l', directiveId: 'directive_d', recipients: units }],
      steps: [
        { taskId: 'task_d_1', step: 'acknowledge' },
        { taskId: 'task_d_1', step: 'complete' },
      ],
      refused: [] as string[],
    },
    letters: ['letter_l'],
    tasks: [completed, late] as Record<string, unknown>[],
    commits,
    copies: [
      copyOf('wian.directive.v1', 'intake', 1, directive),
      ...taskCopies,
      copyOf('wian.delivery.v1', 'notification', 2, delivered),
      { topic: 'wian.task.v1', partition: 0, offset: 99, key: 'poison', text: 'no event' },
    ],
    compacted: ['wian.unit.v1'],
    deliveries: assigned.map(({ id }, index) => ({
      deliveryId: `delivery_${'ab'[index]}`,
      causeEventId: id,
      unitId: `unit_${index + 1}`,
      postId: `post_${index + 1}`,
      channel: 'email',
      status: index === 0 ? 'delivered' : 'not-delivered',
      reason: index === 0 ? null : 'superseded',
    })),
    mails: [{ messageId: '<delivery_a@sample.invalid>', copies: 2 }],
    receipts: ['delivery_a:delivered'],
    replicas: [
      {
        name: 'notification tasks',
        topic: 'wian.task.v1',
        rows: [
          { _id: 'task_d_1', v: 3 },
          { _id: 'task_d_2', v: 2 },
        ],
      },
    ],
    groups: [{ group: 'wian.assignment', topic: 'wian.directive.v1', partition: 0, committed: 1, end: 1 }],
    parked: { notification: [{ topic: 'wian.task.v1', key: 'poison', status: 'dead', reason: '' }] },
    poisons: [{ topic: 'wian.task.v1', key: 'poison' }],
    readers: { 'wian.task.v1': ['notification'] },
    verification: { intake: verified(), assignment: verified(), notification: verified() },
    projections: { Tasks: { live: [{ _id: 'a', row: { x: 1 } }], rebuilt: [{ _id: 'a', row: { x: 1 } }] } },
  };
}
const verified = () => ({
  ok: true,
  firstBad: null as unknown,
  next: null as string | null,
  endPosition: 9,
  checkpoints: { signedTo: 9 },
});
type Evidence = ReturnType<typeof kept>;

const brokenBy = (spoil: (evidence: Evidence) => void): string[] => {
  const evidence = kept();
  spoil(evidence);
  return Object.entries(judge(evidence)).flatMap(([id, { findings }]) =>
    findings.map(({ kind }: { kind: string }) => `${id} ${kind}`),
  );
};
const at = <T>(list: readonly T[], index: number): T => {
  const found = list.at(index);
  if (found === undefined) throw new Error(`nothing at ${index}`);
  return found;
};
const changed = (copy: Evidence['copies'][number], change: object) => ({
  ...copy,
  text: JSON.stringify({ ...JSON.parse(copy.text), ...change }),
});

it('finds nothing where every promise was kept, having looked at something for each', () => {
  const verdicts = judge(kept());
  expect(Object.values(verdicts).flatMap(({ findings }) => findings)).toEqual([]);
  for (const { checked } of Object.values(verdicts)) expect(checked).toBeGreaterThan(0);
});

describe('each promise, broken', () => {
  it.each<[string, string, (evidence: Evidence) => void]>([
    ['a task that was never made', 'I1 lost', ({ tasks }) => tasks.pop()],
    ['a second task for a recipient', 'I1 doubled', ({ tasks }) => tasks.push({ ...at(tasks, 0), taskId: 'other' })],
    ['a task that nobody asked for', 'I1 wrong', ({ tasks }) => tasks.push({ ...at(tasks, 0), recipientUnitId: 'x' })],
    ['a letter that is gone', 'I2 lost', ({ letters }) => letters.pop()],
    ['a directive that is gone', 'I2 lost', ({ commits }) => at(commits.intake, 0).events.pop()],
    ['a step that is gone from the log', 'I2 lost', ({ commits }) => commits.assignment.splice(1, 1)],
    ['a step that the task does not show', 'I2 lost', ({ tasks }) => Object.assign(at(tasks, 0), { completed: null })],
    [
      'a step taken twice',
      'I2 doubled',
      ({ commits }) => at(commits.assignment, 1).events.push(at(at(commits.assignment, 1).events, 0)),
    ],
    ['a step that nobody was told of', 'I2 wrong', ({ ledger }) => ledger.steps.pop()],
    ['an officer who could not go on', 'I2 wrong', ({ ledger }) => ledger.refused.push('403')],
    ['a cause that nobody was told of', 'I3 lost', ({ deliveries }) => deliveries.pop()],
    ['a mail that was never sent', 'I3 lost', ({ mails }) => mails.pop()],
    ['a mail that was given up', 'I3 lost', ({ deliveries }) => Object.assign(at(deliveries, 1), { reason: 'failed' })],
    [
      'a mail that waits for ever',
      'I3 stuck',
      ({ deliveries }) => Object.assign(at(deliveries, 1), { status: 'planned' }),
    ],
    [
      'a second mail under another id',
      'I3 doubled',
      ({ mails }) => mails.push({ messageId: '<other@sample.invalid>', copies: 1 }),
    ],
    [
      'a second delivery for one cause',
      'I3 doubled',
      ({ deliveries }) => deliveries.push({ ...at(deliveries, 1), deliveryId: 'delivery_c' }),
    ],
    [
      'a step that fires on a completed task',
      'I4 wrong',
      ({ commits }) => Object.assign(at(at(commits.assignment, 3).events, 0).data as object, { status: 'completed' }),
    ],
    [
      'a step that fires after the acknowledgement',
      'I4 wrong',
      ({ commits }) => Object.assign(at(at(commits.assignment, 3).events, 0).data as object, { acknowledged: {} }),
    ],
    [
      'a step that fires before its time',
      'I5 wrong',
      (evidence) => Object.assign(firedStep(evidence).outcome, { at: '2025-03-10T23:59:59.999Z' }),
    ],
    [
      'a step that fires again',
      'I5 doubled',
      (evidence) => {
        const { assignment } = evidence.commits;
        const event = structuredClone(at(at(assignment, 3).events, 0));
        assignment.push({ position: 7, events: [{ ...event, version: 3, id: 'task_d_2:3' }] });
        Object.assign(firedStep(evidence, 4).outcome, { at: '2025-03-12T00:00:00.000Z' });
      },
    ],
    [
      'a step that fires before an earlier one',
      'I5 wrong',
      (evidence) => stepsOf(evidence).unshift({ stepId: 'remind', dueAt: '2025-03-10T00:00:00.000Z', outcome: null }),
    ],
    ['a row that live has not', 'I8 lost', ({ projections }) => projections.Tasks.live.pop()],
    ['a row that differs', 'I8 wrong', ({ projections }) => (at(projections.Tasks.live, 0).row.x = 2)],
    ['a log that does not verify', 'I9 wrong', ({ verification }) => (verification.intake.ok = false)],
    ['a log that was walked in part', 'I9 wrong', ({ verification }) => (verification.intake.next = 'cursor')],
    [
      'a log that is not signed to its end',
      'I9 wrong',
      ({ verification }) => (verification.intake.checkpoints.signedTo = 8),
    ],
    ['a gap in the positions', 'I9 wrong', ({ commits }) => (at(commits.assignment, 3).position = 9)],
    [
      'a copy at another position',
      'I9 wrong',
      ({ copies }) => copies.splice(0, 1, changed(at(copies, 0), { position: 2 })),
    ],
    ['an event that was never published', 'I10 lost', ({ copies }) => copies.splice(5, 1)],
    [
      'an event that is in no log',
      'I10 wrong',
      ({ copies }) => copies.push(changed(at(copies, 0), { id: 'directive_x:1' })),
    ],
    ['an event with two contents', 'I10 wrong', ({ copies }) => copies.push(changed(at(copies, 0), { data: 'other' }))],
    ['versions in a wrong order', 'I10 wrong', ({ copies }) => copies.splice(3, 0, ...copies.splice(4, 1))],
    ['a group that lags behind', 'I10 stuck', ({ groups }) => (at(groups, 0).committed = 0)],
    [
      'a good event that lies parked',
      'I10 stuck',
      ({ parked }) => parked.notification.push({ topic: '', key: 'task_d_1', status: 'parked', reason: '' }),
    ],
    ['an effect that is missing', 'I10 lost', ({ replicas }) => at(replicas, 0).rows.pop()],
    ['a receipt that is missing', 'I10 lost', ({ receipts }) => receipts.pop()],
    ['a bad message that is nowhere', 'I11 lost', ({ parked }) => parked.notification.pop()],
  ])('%s', (_what, expected, spoil) => expect(brokenBy(spoil)).toContain(expected));

  interface Step {
    stepId: string;
    dueAt: string;
    outcome: object;
  }
  const stepsOf = ({ commits }: Evidence, commit = 3) =>
    (
      at(at(commits.assignment, commit).events, 0).data as {
        clocks: { acknowledge: { steps: (Omit<Step, 'outcome'> & { outcome: object | null })[] } };
      }
    ).clocks.acknowledge.steps;
  const firedStep = (evidence: Evidence, commit = 3) => at(stepsOf(evidence, commit), 0) as Step;
});

it('allows repeats of an event on its topic, and what a compacted topic has dropped', () => {
  expect(brokenBy(({ copies }) => copies.push({ ...at(copies, 1), offset: 100 }))).toEqual([]);
});
