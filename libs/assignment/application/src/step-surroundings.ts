import type { Directive, Task } from '@wian/contracts';
import {
  type Cascade,
  cascadeIdOf,
  type HeldPost,
  isOffline,
  maySteps,
  type Surroundings,
  type TaskStep,
  type TaskStepName,
  unitAbove,
} from '@wian/assignment-domain';
import type { CommitLog, Versioned } from '@wian/kernel';
import { isHeldOn } from '@wian/org-tree';
import { localDateOf } from '@wian/working-time';
import { beforeLastStep } from './before-last-step.js';
import type { ClockStarter } from './clock-starter.js';
import type { CommitHistory, DirectorySource, PostSource, TaskFileStore, Visible } from './ports.js';
import { pathOn } from './unit-path.js';

interface Sources {
  readonly log: CommitLog;
  readonly history: CommitHistory;
  readonly directory: DirectorySource;
  readonly posts: PostSource;
  readonly files: Pick<TaskFileStore, 'sentBy'>;
  readonly clocks: Pick<ClockStarter, 'rules'>;
  /** For so long after a step its taker may take it back. */
  readonly undoSeconds: number;
}

/** Who looks at tasks: how far, and with which posts. */
export interface Looker {
  readonly person: string;
  readonly visible: Visible;
  readonly posts: readonly HeldPost[];
}

/** Collects what the steps on tasks are decided on besides the task; the rare facts only for the steps that ask them. */
export class StepSurroundings {
  constructor(private readonly sources: Sources) {}

  /** Of one step on these tasks: what they have in common is looked up once. */
  async of(found: readonly Versioned<Task>[], step: TaskStep, taking: Taking): Promise<SurroundingsOf> {
    const { posts, at } = taking;
    const { directory, undoSeconds } = this.sources;
    const { position: treePosition } = await directory.current();
    const tasks = found.map(({ state }) => state);
    const offline = await this.offlineUnits(tasks, posts, at);
    const sent = await this.sentFiles(step, taking);
    return async (one) => {
      const isOffline = offline.has(one.state.unitId);
      return { treePosition, undoSeconds, isOffline, ...sent, ...(await this.rare(one, step, at)) };
    };
  }

  /** The steps open to somebody on each of these tasks. */
  async openTo({ person, posts }: Looker, tasks: readonly Task[], at: Date): Promise<(task: Task) => StepNames> {
    const { undoSeconds } = this.sources;
    const offline = await this.offlineUnits(tasks, posts, at);
    const now = at.toISOString();
    return (task) => maySteps({ task, person, posts, undoSeconds, at: now, isOffline: offline.has(task.unitId) });
  }

  private async rare({ state, version }: Versioned<Task>, step: TaskStep, at: Date): Promise<Partial<Surroundings>> {
    switch (step.type) {
      case 'delegate':
        return { delegates: await this.heldPosts(state.unitId, at) };
      case 'transfer':
        return { transfer: await this.handing(state, step.toUnitId, at) };
      case 'ask-extension':
      case 'decide-extension':
        return { extension: await this.extension(state) };
      case 'report':
        return this.asked(await this.directiveOf(state));
      case 'undo':
        return { before: await beforeLastStep(this.sources.history, state.taskId, version) };
      default:
        return {};
    }
  }

  /** Of the files that the step names, those that this person has sent. */
  private async sentFiles(step: TaskStep, { person }: Taking): Promise<Partial<Surroundings>> {
    const said = step.type === 'acknowledge-for' ? step.evidence : step.type === 'report' ? step : undefined;
    return said?.files?.length ? { sent: await this.sources.files.sentBy(person, said.files) } : {};
  }

  private async heldPosts(unitId: string, at: Date): Promise<readonly HeldPost[]> {
    const posts = await this.sources.posts.ofUnits([unitId]);
    return posts.filter((post) => isHeldOn(post, localDateOf(at)));
  }

  private async handing(task: Task, toUnitId: string, at: Date): Promise<Surroundings['transfer']> {
    const { directory, clocks } = this.sources;
    const directive = await this.directiveOf(task);
    const path = pathOn(await directory.byId(), toUnitId, localDateOf(at));
    const rules = (await clocks.rules(directive))(path ? { ...task, ownerPath: [...path] } : task);
    return { path, directive, rules };
  }

  private async extension(task: Task): Promise<Surroundings['extension']> {
    const rules = (await this.sources.clocks.rules(await this.directiveOf(task)))(task);
    const parent =
      task.parentTaskId === null ? undefined : await this.sources.log.load<Task>('task', task.parentTaskId);
    const isOwn = parent?.state.unitId === task.issuerUnitId;
    return { rules, ownDueAt: isOwn ? parent.state.clocks?.complete?.dueAt : undefined };
  }

  private asked({ form }: Directive): Partial<Surroundings> {
    return form ? { form } : {};
  }

  private async directiveOf({ taskId, directiveId }: Task): Promise<Directive> {
    const cascade = await this.sources.log.load<Cascade>('cascade', cascadeIdOf(directiveId));
    if (!cascade) throw new Error(`${taskId} has no cascade: the store lost a document`);
    return cascade.state.directive;
  }

  /** Of the units that owe these tasks; asked only where one of the posts is of the unit next above. */
  private async offlineUnits(
    tasks: readonly Task[],
    posts: readonly HeldPost[],
    at: Date,
  ): Promise<ReadonlySet<string>> {
    const above = new Set(posts.map(({ unitId }) => unitId));
    const asked = tasks.filter((task) => task.status === 'assigned' && above.has(unitAbove(task) ?? ''));
    const unitIds = [...new Set(asked.map(({ unitId }) => unitId))];
    if (unitIds.length === 0) return new Set();
    const found = await this.sources.posts.ofUnits(unitIds);
    const day = localDateOf(at);
    return new Set(
      unitIds.filter((id) =>
        isOffline(
          found.filter((post) => post.unitId === id),
          day,
        ),
      ),
    );
  }
}

type SurroundingsOf = (one: Versioned<Task>) => Promise<Surroundings>;
type StepNames = readonly TaskStepName[];

interface Taking {
  readonly person: string;
  readonly posts: readonly HeldPost[];
  readonly at: Date;
}
