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
import type { Versioned } from '@wian/kernel';
import { decodeCursor, encodeCursor } from '@wian/http';
import { z } from 'zod';

const byId = (one: string, other: string): number => (one < other ? -1 : 1);

/** FollowUpQueries in memory. */
export class MemoryFollowUpQueries implements FollowUpQueries {
  constructor(
    private readonly stored: () => readonly Versioned<Task>[],
    private readonly rollUps: Pick<RollUpStore, 'figuresUnder'>,
  ) {}

  async awaiting({
    directive,
    relayed,
    step,
    level,
    below,
    limit,
    cursor,
  }: AwaitingFilter & PageRequest): Promise<Page<Versioned<Task>>> {
    const after = decodeCursor(z.string(), cursor) ?? '';
    const found = this.stored()
      .filter(
        ({ state: task }) =>
          (relayed ? task.rootDirectiveId : task.directiveId) === directive && awaitedOf(task).includes(step),
      )
      .filter(({ state: { taskId, level: own, path, recipientUnitId } }) => {
        return taskId > after && (level ?? own) === own && isBelow(below, { path, recipientUnitId });
      })
      .sort((one, other) => byId(one.state.taskId, other.state.taskId));
    const items = found.slice(0, limit);
    return { items, next: found.length > limit ? encodeCursor(items.at(-1)?.state.taskId) : null };
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

  private all(): readonly Task[] {
    return this.stored().map(({ state }) => state);
  }
}

const behind = (ids: readonly string[], after: string, limit: number): readonly string[] =>
  ids
    .filter((id) => id > after)
    .sort(byId)
    .slice(0, limit);

const isBelow = (
  unit: string | undefined,
  { path, recipientUnitId }: Pick<Task, 'path' | 'recipientUnitId'>,
): boolean => unit === undefined || (path.includes(unit) && recipientUnitId !== unit);
