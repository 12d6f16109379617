import {
  assignTask,
  type Cascade,
  type CascadeCommand,
  cascadeDecider,
  snapshotIdOf,
  type SnapshotPage,
} from '@wian/assignment-domain';
import { type AggregateChange, changesBy, type Clock, type CommitLog, unwrap, type Versioned } from '@wian/kernel';
import type { ClockStarter } from './clock-starter.js';
import { isParentMade, relayedChanges } from './parent-task.js';
import type { DirectorySource } from './ports.js';
import { pageChanges, resolve } from './resolve-cascade.js';

/**
 * Takes a cascade one step on: resolves its audience, or makes the tasks of its next page. Any replica may do it: of two
 * at the same step one wins the commit and the other finds the work done.
 */
export class AdvanceCascade {
  constructor(
    private readonly log: CommitLog,
    private readonly directory: DirectorySource,
    private readonly clocks: ClockStarter,
    private readonly clock: Clock,
  ) {}

  /** `moved`: look again at once; `waiting`: the replica is not there yet; `settled`: nothing is left to do. */
  async handle(cascadeId: string): Promise<'moved' | 'waiting' | 'settled'> {
    const cascade = await this.log.load<Cascade>('cascade', cascadeId);
    switch (cascade?.state.status) {
      case 'waiting':
        return this.resolve(cascadeId, cascade);
      case 'running':
        return this.makeTasks(cascadeId, cascade);
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
    const resolution = resolve(directive, units);
    if (!resolution.ok) return this.commit(cascadeId, cascade, { type: 'hold', problem: resolution.error.message });
    const pages = [
      ...pageChanges(directive.directiveId, resolution.value.snapshot),
      ...(await relayedChanges(this.log, directive, units)),
    ];
    const isStart = ({ status }: Cascade) => status === 'running';
    return this.commit(cascadeId, cascade, { type: 'resolve', ...resolution.value }, (next) =>
      isStart(next) ? pages : [],
    );
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
    alongside: (next: Cascade) => readonly AggregateChange[] = () => [],
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
      changes: [own, ...alongside(own.state)],
    });
    // A conflict means that another replica has taken this step.
    if (!committed.ok && committed.error.code !== 'COMMIT.CONFLICT') throw committed.error;
    return 'moved';
  }
}
