import { type Task, taskAssigned } from '@wian/contracts';
import { asksOf } from './asks.js';

const at = '2025-03-06T03:00:00.000Z';
const by = 'person_a';
const extension = {
  state: 'asked',
  askedAt: at,
  askedBy: by,
  wantedDueAt: at,
  reason: 'x',
  decidedAt: null,
  decidedBy: null,
  agreedDueAt: null,
  decision: null,
};
const disowned = { at, by, reason: 'x', suggestedUnitId: null, answered: null };
const answered = { at, by, answer: 'kept', reason: 'x' };

it.each<[string, Partial<Task>, readonly string[]]>([
  ['nothing', {}, []],
  ['more time', { extension }, ['more-time']],
  ['more time, decided', { extension: { ...extension, state: 'granted' } }, []],
  ['not ours', { disowned }, ['not-ours']],
  ['not ours, answered', { disowned: { ...disowned, answered } }, []],
  ['both', { extension, disowned }, ['more-time', 'not-ours']],
  ['both, of a task that has ended', { extension, disowned, status: 'completed' }, []],
])('a task whose unit asks for %s waits for %3$j', (_what, change, expected) => {
  expect(asksOf({ ...taskAssigned.example, ...change })).toEqual(expected);
});
