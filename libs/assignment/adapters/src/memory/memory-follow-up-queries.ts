import type {
  AwaitingFilter,
  FollowUpQueries,
  IdsAfter,
  Page,
  PageRequest,
  RollUpStore,
} from '@wian/assignment-application';
import { awaitedOf, type NodeId, nodesOf } from '@wian/assignment-domain';
import type { Task } from '@wian/contracts';
import { decodeCursor, encodeCursor } from '@wian/http';
import { z } from 'zod';

const byId = (one: string, other: string): number => (one < other ? -1 : 1);

/** FollowUpQueries in memory. */
export class MemoryFollowUpQueries implements FollowUpQueries {
  constructor(
    private readonly all: () => readonly Task[],
    private readonly rollUps: Pick<RollUpStore, 'figuresUnder'>,
  ) {}

  async awaiting({ directive, step, level, within, limit, cursor }: AwaitingFilter & PageRequest): Promise<Page<Task>> {
    const after = decodeCursor(z.string(), cursor) ?? '';
    const found = this.all()
      .filter((task) => task.directiveId === directive && awaitedOf(task).includes(step) && task.taskId > after)
      .filter(
        (task) => (level === undefined || task.level === level) && (within === undefined || task.path.includes(within)),
      )
      .sort((one, other) => byId(one.taskId, other.taskId));
    const items = found.slice(0, limit);
    return { items, next: found.length > limit ? encodeCursor(items.at(-1)?.taskId) : null };
  }

  async openUnder(node: NodeId, { after = '', limit }: IdsAfter): Promise<readonly string[]> {
    const open = this.all().filter((task) => task.status !== 'completed' && nodesOf(task).includes(node));
    return behind(
      open.map(({ taskId }) => taskId),
      after,
      limit,
    );
  }

  async openBranches(node: NodeId, { after = '', limit }: IdsAfter): Promise<readonly string[]> {
    const open = (await this.rollUps.figuresUnder([node])).filter(({ rollUp }) => rollUp.state === 'open');
    return behind(
      open.map((each) => each.node),
      after,
      limit,
    );
  }

  async tasks(taskIds: readonly string[]): Promise<readonly Task[]> {
    return this.all()
      .filter(({ taskId }) => taskIds.includes(taskId))
      .sort((one, other) => byId(one.taskId, other.taskId));
  }
}

const behind = (ids: readonly string[], after: string, limit: number): readonly string[] =>
  ids
    .filter((id) => id > after)
    .sort(byId)
    .slice(0, limit);
