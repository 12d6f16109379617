import {
  type Cascade,
  cascadeDecider,
  CHUNK,
  evolveTask,
  needsOpenings,
  type Pass,
  type PassFacts,
  type PassProgress,
  touchBy,
} from '@wian/assignment-domain';
import type { Task } from '@wian/contracts';
import { type AggregateChange, changesBy, type Clock, type CommitLog, unwrap, type Versioned } from '@wian/kernel';
import type { ClockStarter } from './clock-starter.js';
import type { DirectorySource, PassQueries } from './ports.js';

/** Pages looked at before it is recorded how far the pass has come, where nothing on them is touched. */
const MOST_LOOKS = 20;

interface Found extends PassProgress {
  readonly changes: readonly AggregateChange[];
}

/**
 * Takes the pass under way over the next tasks of its directive: those that it touches, and how far it has come, are one
 * commit. Where others move these tasks meanwhile it tries half as many, down to one, and then twice as many again: so it
 * comes to its end however many act at once.
 */
export class RunPass {
  private readonly sizes = new Map<string, number>();

  constructor(
    private readonly log: CommitLog,
    private readonly queries: PassQueries,
    private readonly directory: DirectorySource,
    private readonly clocks: ClockStarter,
    private readonly clock: Clock,
  ) {}

  async handle(cascadeId: string, cascade: Versioned<Cascade>): Promise<'moved' | 'settled'> {
    const [pass] = cascade.state.passes ?? [];
    if (!pass) throw new Error(`${cascadeId} is ${cascade.state.status} without a pass: the store lost a part of it`);
    const at = this.clock.now();
    const size = this.sizes.get(cascadeId) ?? CHUNK;
    const { changes, ...progress } = await this.look(pass, await this.facts(cascade.state, pass, at), size);
    const target = { aggregate: 'cascade', id: cascadeId, loaded: cascade };
    const [own] = unwrap(changesBy(cascadeDecider, target, { type: 'advance-pass', ...progress }));
    if (!own) return 'settled';
    const { correlationId, causationId } = pass;
    const committed = await this.log.commit({
      at,
      actor: { id: 'service_assignment' },
      correlationId,
      ...(causationId === undefined ? {} : { causationId }),
      changes: [own, ...changes],
    });
    if (!committed.ok && committed.error.code !== 'COMMIT.CONFLICT') throw committed.error;
    this.resize(cascadeId, committed.ok ? size * 2 : Math.ceil(size / 2));
    return 'moved';
  }

  private resize(cascadeId: string, size: number): void {
    if (size >= CHUNK) this.sizes.delete(cascadeId);
    else this.sizes.set(cascadeId, size);
  }

  /** The next tasks, up to a page on which some are touched. */
  private async look(pass: Pass, facts: PassFacts, size: number): Promise<Found> {
    const found = { after: pass.after, seen: 0 };
    for (let looks = 1; ; looks += 1) {
      const page = await this.queries.tasksOf({
        directive: facts.directive.directiveId,
        after: found.after,
        limit: size,
      });
      const changes = page.flatMap((task) => changeOf(task, pass, facts));
      found.after = page.at(-1)?.state.taskId ?? found.after;
      found.seen += page.length;
      const isLast = page.length < size;
      if (isLast || changes.length > 0 || looks === MOST_LOOKS)
        return { ...found, touched: changes.length, isLast, changes };
    }
  }

  private async facts({ directive }: Cascade, pass: Pass, at: Date): Promise<PassFacts> {
    const [rules, { position }, opened] = await Promise.all([
      this.clocks.rules(directive),
      this.directory.current(),
      needsOpenings(pass) ? this.queries.openedOf(directive.directiveId) : new Set(),
    ]);
    const isOpened = (taskId: string) => opened.has(taskId);
    return { directive, at: at.toISOString(), rules, treePosition: position, isOpened };
  }
}

function changeOf({ state, version }: Versioned<Task>, pass: Pass, facts: PassFacts): AggregateChange[] {
  const event = touchBy(pass, state, facts);
  if (!event) return [];
  const aggregateId = state.taskId;
  return [
    { aggregate: 'task', aggregateId, expectedVersion: version, events: [event], state: evolveTask(state, event) },
  ];
}
