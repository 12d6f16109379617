import type { TaskStatus } from '../api/types.js';
import { countOf, filterOf, tabs } from './tabs.js';

const statuses: readonly TaskStatus[] = [
  'assigned',
  'acknowledged',
  'in-progress',
  'reported',
  'returned',
  'completed',
];
const own = tabs.filter((tab) => tab !== 'overdue');

describe('the tabs', () => {
  it('hold every status once, and ask for just what they count', () => {
    for (const status of statuses) {
      const counts = { byStatus: { [status]: 7 }, overdue: 3 };
      const holding = own.filter((tab) => countOf(tab, counts) === 7);
      const asking = own.filter((tab) => filterOf(tab).status?.includes(status));
      expect([status, holding]).toEqual([status, asking]);
      expect(holding).toHaveLength(1);
    }
  });

  it('count more than a page holds, and what is late a second time', () => {
    const counts = { byStatus: { assigned: 700, returned: 20, completed: 600 }, overdue: 650 };
    expect(tabs.map((tab) => countOf(tab, counts))).toEqual([720, 0, 600, 650]);
    expect(filterOf('overdue')).toEqual({ overdue: 'true' });
  });
});
