import { headOf, type TaskQueries } from '@wian/assignment-application';
import { type Cascade, nodesOf } from '@wian/assignment-domain';
import type { Task } from '@wian/contracts';
import type { MemoryCommitLog } from '@wian/persistence';

/** The tasks of the log on one page: how MongoDB finds them has a spec of its own. */
export const queriesOf = (log: MemoryCommitLog): TaskQueries => {
  const all = () => log.documentsOf<Task>('task').map(({ state }) => state);
  return {
    list: async () => ({ items: all(), next: null }),
    children: async ({ node }) => ({ items: all().filter((task) => nodesOf(task).includes(node)), next: null }),
    count: async () => ({ byStatus: { assigned: all().length }, overdue: 0 }),
    directives: async (ids) => {
      const cascades = log.documentsOf<Cascade>('cascade').map(({ state }) => state.directive);
      return new Map(
        cascades.filter(({ directiveId: id }) => ids.includes(id)).map((each) => [each.directiveId, headOf(each)]),
      );
    },
  };
};
