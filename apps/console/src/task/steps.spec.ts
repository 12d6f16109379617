import type { TaskView } from '../api/types.js';
import { offeredSteps } from './steps.js';

describe('the steps that the page of a task offers', () => {
  it.each<[TaskView['can'], readonly string[]]>([
    [[], []],
    [['acknowledge'], ['acknowledge']],
    [
      ['return', 'complete'],
      ['complete', 'return'],
    ],
  ])('where the service opens %j are %j', (can, offered) => {
    expect(offeredSteps({ can })).toEqual(offered);
  });

  it('leave out what the page has no words for', () => {
    const can = ['acknowledge', 'a-later-step'] as unknown as TaskView['can'];
    expect(offeredSteps({ can })).toEqual(['acknowledge']);
  });
});
