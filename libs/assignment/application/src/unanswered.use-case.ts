import { type Awaited, awaitedIn, type Figures, isTaskNode, type NodeId } from '@wian/assignment-domain';
import { type Level, levelField, type Task } from '@wian/contracts';
import { type Clock, type CommitLog, ok, type Result } from '@wian/kernel';
import { followUpRow, type FollowUpRow } from './follow-up-row.js';
import type { FollowUpQueries } from './follow-up.ports.js';
import type { DirectorySource, Page, PageRequest, Visible } from './ports.js';
import type { RollUpQueries } from './roll-up.ports.js';
import { nodeOfCascade, partOfTree, visibleCascade } from './visible-cascade.js';

/** Those of one level who have not answered: how many, and the first of them. */
export interface UnansweredLevel extends Page<FollowUpRow> {
  readonly level: Level;
  /** As the figures have it, a moment ago. */
  readonly count: number;
}

export interface Unanswered {
  readonly step: Awaited;
  readonly total: number;
  readonly levels: readonly UnansweredLevel[];
}

export interface AskUnanswered extends PageRequest {
  readonly directive: string;
  readonly step: Awaited;
  /** Only what is below this task; undefined = the whole cascade. */
  readonly node?: string | undefined;
  /** Only this level, from `cursor` on; undefined = a first page of each. */
  readonly level?: Level | undefined;
  readonly visible: Visible;
}

export interface FollowUpNeeds {
  readonly log: Pick<CommitLog, 'load'>;
  readonly queries: FollowUpQueries;
  readonly rollUps: RollUpQueries;
  readonly directory: Pick<DirectorySource, 'byId'>;
  readonly clock: Clock;
}

/** Who has not answered, at every level, in one call. */
export class ReadUnanswered {
  constructor(private readonly needs: FollowUpNeeds) {}

  async of({ directive, visible, ...ask }: AskUnanswered): Promise<Result<Unanswered>> {
    const cascade = await visibleCascade(this.needs.log, directive, visible);
    if (!cascade.ok) return cascade;
    const node = await nodeOfCascade(this.needs.log, cascade.value.directive, ask.node);
    if (!node.ok) return node;
    const figures = (await this.needs.rollUps.figuresOf([node.value])).get(node.value)?.rollUp.figures ?? [];
    const part = partOfTree(cascade.value.directive, await this.unitAt(node.value));
    const { step, limit, cursor } = ask;
    const levels: UnansweredLevel[] = [];
    for (const level of levelsToShow(figures, ask)) {
      const page = await this.needs.queries.awaiting({ ...part, step, level, limit, cursor });
      const count = awaitedIn(figures, step, level);
      levels.push({ level, count, items: await this.rowsOf(page.items.map(({ state }) => state)), next: page.next });
    }
    return ok({ step, total: awaitedIn(figures, step), levels });
  }

  private async rowsOf(tasks: readonly Task[]): Promise<FollowUpRow[]> {
    const [units, now] = [await this.needs.directory.byId(), this.needs.clock.now()];
    return tasks.map((task) => followUpRow(task, units, now));
  }

  private async unitAt(node: NodeId): Promise<string | undefined> {
    return isTaskNode(node) ? (await this.needs.log.load<Task>('task', node))?.state.recipientUnitId : undefined;
  }
}

/** Those where somebody is awaited, from the top; a page behind the first is of one level alone. */
const levelsToShow = (figures: readonly Figures[], { step, level }: Pick<AskUnanswered, 'step' | 'level'>) =>
  level ? [level] : levelField.options.filter((each) => awaitedIn(figures, step, each) > 0);
