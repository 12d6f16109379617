import { taskAssigned, taskStatusField } from '@wian/contracts';
import fc from 'fast-check';
import { branchRuleAt } from './branch-rule.js';
import { type Child, rollUp } from './roll-up.js';

const tasks = fc.record({
  name: fc.nat(10_000),
  level: fc.constantFrom('province' as const, 'district' as const, 'local' as const),
  act: fc.boolean(),
  status: fc.constantFrom(...taskStatusField.options),
});
const leaves = fc.uniqueArray(
  tasks.map(({ name, level, act, status }): Child => {
    const obligations = { act, relay: !act };
    const task = {
      ...taskAssigned.example,
      taskId: `task_x_${name}`,
      unitId: `unit_${name}`,
      level,
      obligations,
      status,
    };
    return { task, version: 1, weight: 1, below: undefined };
  }),
  { selector: ({ task }) => task.taskId, maxLength: 20 },
);

it('does not depend on the order in which the children come', () => {
  const shuffled = leaves.chain((children) =>
    fc.tuple(fc.constant(children), fc.shuffledSubarray(children, { minLength: children.length })),
  );
  const asText = (children: readonly Child[]) => JSON.stringify(rollUp(children, branchRuleAt(undefined, null)));
  fc.assert(fc.property(shuffled, ([one, other]) => expect(asText(other)).toBe(asText(one))));
});
