import { type Awaited, evolveTask, isTaskNode, type LeftOut, remind, type Reminding } from '@wian/assignment-domain';
import type { Task } from '@wian/contracts';
import {
  type Actor,
  type AggregateChange,
  type CommitLog,
  isMade,
  ok,
  type Result,
  type Versioned,
} from '@wian/kernel';
import { followUpRow, type FollowUpRow } from './follow-up-row.js';
import type { Visible } from './ports.js';
import type { FollowUpNeeds } from './unanswered.use-case.js';
import { nodeOfCascade, partOfTree, visibleCascade } from './visible-cascade.js';

export interface RemindCommand {
  readonly directive: string;
  /** What the units still owe; the issuer’s own word is nothing to remind them of. */
  readonly step: Exclude<Awaited, 'judge'>;
  /** Only those below this task; undefined = the whole cascade. */
  readonly node?: string | undefined;
  readonly actor: Actor;
  readonly correlationId: string;
  readonly visible: Visible;
}

export interface Reminded {
  readonly step: Awaited;
  readonly reminded: number;
  /** Those who owe it and were not reminded, by why; the first of them by name. */
  readonly leftOut: readonly {
    readonly why: LeftOut | 'changed';
    readonly count: number;
    readonly items: FollowUpRow[];
  }[];
  /** There are more than one call reminds: whoever asks again goes on with them. */
  readonly more: boolean;
}

/** Tasks in one commit. */
const PAGE = 500;
/** Looked at in one call, so that its answer comes in time. */
const MOST = 10_000;
/** Shown by name of those who were left out for one reason. */
const MOST_NAMED = 50;

type Out = { readonly task: Task; readonly why: LeftOut | 'changed' };

/** Reminds those who have not answered, and only those. */
export class Remind {
  constructor(
    private readonly needs: FollowUpNeeds & { readonly log: CommitLog },
    /** For so many hours nobody is reminded of a task again. */
    private readonly hours: number,
  ) {}

  async handle(command: RemindCommand): Promise<Result<Reminded>> {
    const { directive, visible, step } = command;
    const cascade = await visibleCascade(this.needs.log, directive, visible);
    if (!cascade.ok) return cascade;
    const node = await nodeOfCascade(this.needs.log, cascade.value.directive, command.node);
    if (!node.ok) return node;
    const unit = isTaskNode(node.value)
      ? (await this.needs.log.load<Task>('task', node.value))?.state.recipientUnitId
      : undefined;
    const part = partOfTree(cascade.value.directive, unit);
    const at = this.needs.clock.now();
    const reminding = { step, at: at.toISOString(), by: command.actor.id, hours: this.hours };
    const left: Out[] = [];
    let [cursor, looked]: [string | undefined, number] = [undefined, 0];
    do {
      const page = await this.needs.queries.awaiting({ ...part, step, limit: PAGE, cursor });
      looked += page.items.length;
      left.push(...(await this.remindAll(page.items, reminding, command)));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined && looked < MOST);
    const leftOut = await this.named(left, at);
    return ok({ step, reminded: looked - left.length, leftOut, more: cursor !== undefined });
  }

  /** Those of them who were left out. */
  private async remindAll(
    page: readonly Versioned<Task>[],
    reminding: Reminding,
    command: RemindCommand,
  ): Promise<readonly Out[]> {
    const left: Out[] = [];
    const changes: TaskChange[] = [];
    for (const { state: task, version } of page) {
      const event = remind(task, reminding);
      if (typeof event === 'string') left.push({ task, why: event });
      else
        changes.push({
          aggregate: 'task',
          aggregateId: task.taskId,
          expectedVersion: version,
          events: [event],
          state: evolveTask(task, event),
        });
    }
    return [...left, ...(await this.commit(changes, new Date(reminding.at), command))];
  }

  /** Where somebody moves one of them meanwhile, each half by itself, down to that one: it may just have answered. */
  private async commit(changes: readonly TaskChange[], at: Date, command: RemindCommand): Promise<readonly Out[]> {
    const [first] = changes;
    if (!first) return [];
    const { actor, correlationId } = command;
    if (isMade(await this.needs.log.commit({ at, actor, correlationId, changes }))) return [];
    if (changes.length === 1) return [{ task: first.state, why: 'changed' }];
    const middle = Math.ceil(changes.length / 2);
    const one = await this.commit(changes.slice(0, middle), at, command);
    return [...one, ...(await this.commit(changes.slice(middle), at, command))];
  }

  private async named(left: readonly Out[], at: Date): Promise<Reminded['leftOut']> {
    const units = await this.needs.directory.byId();
    return [...new Set(left.map(({ why }) => why))].map((why) => {
      const those = left.filter((each) => each.why === why);
      const items = those.slice(0, MOST_NAMED).map(({ task }) => followUpRow(task, units, at));
      return { why, count: those.length, items };
    });
  }
}

type TaskChange = AggregateChange & { readonly state: Task };
