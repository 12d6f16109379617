import {
  assignTask,
  type Cascade,
  type CascadeCommand,
  cascadeDecider,
  snapshotIdOf,
  type SnapshotPage,
} from '@wian/assignment-domain';
import type { Directive, Unit } from '@wian/contracts';
import { type AggregateChange, changesBy, type Clock, type CommitLog, unwrap, type Versioned } from '@wian/kernel';
import type { ClockStarter } from './clock-starter.js';
import { isParentMade, relayedChanges } from './parent-task.js';
import type { DirectorySource } from './ports.js';
import { pageChanges, resolve } from './resolve-cascade.js';
import type { RunPass } from './run-pass.use-case.js';

type Resolved = ReturnType<typeof resolve>;

/**
 * Takes a cascade one step on: resolves its audience, makes the tasks of its next page, or takes its pass over the next
 * tasks. Any replica may do it: of two at the same step one wins the commit and the other finds the work done.
 */
export class AdvanceCascade {
  /** Of the cascade that is being resolved: one of many pages is resolved in many steps. */
  private latest: { readonly directive: string; readonly units: readonly Unit[]; readonly value: Resolved } | undefined;

  constructor(
    private readonly log: CommitLog,
    private readonly directory: DirectorySource,
    private readonly clocks: ClockStarter,
    private readonly passes: RunPass,
    private readonly clock: Clock,
  ) {}

  /** `moved`: look again at once; `waiting`: the replica is not there yet; `settled`: nothing is left to do. */
  async handle(cascadeId: string): Promise<'moved' | 'waiting' | 'settled'> {
    const cascade = await this.log.load<Cascade>('cascade', cascadeId);
    switch (cascade?.state.status) {
      case 'waiting':
      case 'resolving':
        return this.resolve(cascadeId, cascade);
      case 'running':
        return this.makeTasks(cascadeId, cascade);
      case 'changing':
      case 'withdrawing':
      case 'recalling':
        return this.passes.handle(cascadeId, cascade);
      default:
        return 'settled';
    }
  }

  private async resolve(cascadeId: string, cascade: Versioned<Cascade>) {
    const { directive } = cascade.state;
    const completeTo = await this.directory.completeTo();
    if (completeTo < directive.shown.position || !(await this.clocks.isReady())) return 'waiting';
    if (!(await isParentMade(this.log, directive))) return 'waiting';
    const { units } = await this.directory.current();
    const resolution = this.resolved(directive, units);
    if (!resolution.ok) return this.commit(cascadeId, cascade, { type: 'hold', problem: resolution.error.message });
    const { snapshot } = resolution.value;
    const before = cascade.state;
    return this.commit(cascadeId, cascade, { type: 'resolve', ...resolution.value }, async (after) => {
      if (after.status !== 'resolving') this.latest = undefined;
      const pages = await pageChanges(this.log, { before, after, snapshot });
      return [...pages, ...(await relayedChanges(this.log, after, units))];
    });
  }

  private resolved(directive: Directive, units: readonly Unit[]): Resolved {
    const name = JSON.stringify(directive);
    if (this.latest?.units !== units || this.latest.directive !== name)
      this.latest = { directive: name, units, value: resolve(directive, units) };
    return this.latest.value;
  }

  private async makeTasks(cascadeId: string, cascade: Versioned<Cascade>) {
    const { directive, pagesDone } = cascade.state;
    const snapshotId = snapshotIdOf(directive.directiveId, pagesDone + 1);
    const page = await this.log.load<SnapshotPage>('snapshot', snapshotId);
    if (!page) throw new Error(`${snapshotId} is missing although ${cascadeId} has started: the store lost a document`);
    const at = this.clock.now().toISOString();
    const start = await this.clocks.forDirective(directive);
    const tasks = page.state.nodes.map((node) => start(assignTask(directive, node, at)));
    return this.commit(cascadeId, cascade, { type: 'advance', tasks: tasks.length }, () =>
      tasks.map((task) => ({
        aggregate: 'task',
        aggregateId: task.taskId,
        expectedVersion: 0,
        events: [{ type: 'wian.task.assigned.v1', data: task }],
        state: task,
      })),
    );
  }

  private async commit(
    cascadeId: string,
    cascade: Versioned<Cascade>,
    command: CascadeCommand,
    alongside: (next: Cascade) => readonly AggregateChange[] | Promise<readonly AggregateChange[]> = () => [],
  ) {
    const target = { aggregate: 'cascade', id: cascadeId, loaded: cascade };
    const [own] = unwrap(changesBy(cascadeDecider, target, command));
    if (!own) return 'settled';
    const { directive, correlationId, traceparent } = cascade.state;
    const committed = await this.log.commit({
      at: this.clock.now(),
      actor: { id: 'service_assignment' },
      correlationId,
      ...(traceparent === undefined ? {} : { traceparent }),
      causationId: `${directive.directiveId}:1`,
      changes: [own, ...(await alongside(own.state))],
    });
    // A conflict means that another replica has taken this step, or that the cascade goes another way now.
    if (!committed.ok && committed.error.code !== 'COMMIT.CONFLICT') throw committed.error;
    return 'moved';
  }
}
