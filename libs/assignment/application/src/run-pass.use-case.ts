import {
  type Cascade,
  cascadeDecider,
  CHUNK,
  evolveTask,
  needsOpenings,
  needsSnapshot,
  type Pass,
  type PassFacts,
  type PassProgress,
  touchBy,
} from '@wian/assignment-domain';
import type { Task } from '@wian/contracts';
import {
  type AggregateChange,
  changesBy,
  type Clock,
  type CommitLog,
  isMade,
  unwrap,
  type Versioned,
} from '@wian/kernel';
import type { ClockStarter } from './clock-starter.js';
import type { DirectorySource, PassQueries } from './ports.js';
import { addedPages, resolve } from './resolve-cascade.js';

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

  /** `waiting`: the replica of the directory is not where the officer was. */
  async handle(cascadeId: string, cascade: Versioned<Cascade>): Promise<'moved' | 'waiting' | 'settled'> {
    const [pass] = cascade.state.passes ?? [];
    if (!pass) throw new Error(`${cascadeId} is ${cascade.state.status} without a pass: the store lost a part of it`);
    const { directive } = cascade.state;
    if (needsSnapshot(pass) && (await this.directory.completeTo()) < directive.shown.position) return 'waiting';
    if (pass.kind === 'amend' && !pass.isGrown) return this.grow(cascadeId, cascade, pass);
    const at = this.clock.now();
    const size = this.sizes.get(cascadeId) ?? CHUNK;
    const { changes, ...progress } = await this.look(pass, await this.facts(cascade.state, pass, at), size);
    const target = { aggregate: 'cascade', id: cascadeId, loaded: cascade };
    const [own] = unwrap(changesBy(cascadeDecider, target, { type: 'advance-pass', ...progress }));
    if (!own) return 'settled';
    const isDone = await this.commit(pass, at, [own, ...changes]);
    this.resize(cascadeId, isDone ? size * 2 : Math.ceil(size / 2));
    return 'moved';
  }

  /** Records the units that are new in the list, behind those that are in it. */
  private async grow(cascadeId: string, cascade: Versioned<Cascade>, pass: Pass): Promise<'moved' | 'settled'> {
    const { directive } = cascade.state;
    const { snapshot } = unwrap(resolve(directive, (await this.directory.current()).units));
    const { nodes, pages } = await addedPages(this.log, cascade.state, snapshot);
    const target = { aggregate: 'cascade', id: cascadeId, loaded: cascade };
    const recipients = snapshot.count;
    const [own] = unwrap(changesBy(cascadeDecider, target, { type: 'grow', nodes, recipients }));
    if (!own) return 'settled';
    await this.commit(pass, this.clock.now(), [own, ...pages]);
    return 'moved';
  }

  /** False where somebody else was first. */
  private async commit(pass: Pass, at: Date, changes: readonly AggregateChange[]): Promise<boolean> {
    const { correlationId, causationId } = pass;
    const because = causationId === undefined ? {} : { causationId };
    const actor = { id: 'service_assignment' };
    return isMade(await this.log.commit({ at, actor, correlationId, ...because, changes }));
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
    const [rules, { position, units }, opened] = await Promise.all([
      this.clocks.rules(directive),
      this.directory.current(),
      needsOpenings(pass) ? this.queries.openedOf(directive.directiveId) : new Set(),
    ]);
    const isOpened = (taskId: string) => opened.has(taskId);
    const nodes = needsSnapshot(pass) ? unwrap(resolve(directive, units)).snapshot.nodes : [];
    const byUnit = new Map(nodes.map((node) => [node.unitId as string, node]));
    const nodeOf = (unitId: string) => byUnit.get(unitId);
    return { directive, at: at.toISOString(), rules, treePosition: position, isOpened, nodeOf };
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
