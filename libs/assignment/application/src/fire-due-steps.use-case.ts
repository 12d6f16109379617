import type { Task } from '@wian/contracts';
import {
  type Cascade,
  cascadeIdOf,
  closesPeriod,
  escalationDecider,
  type EscalationFacts,
} from '@wian/assignment-domain';
import { type AggregateChange, changesBy, type Clock, type CommitLog, isMade, unwrap } from '@wian/kernel';
import type { ClockStarter } from './clock-starter.js';
import { escalationFacts } from './escalation-facts.js';
import type { DirectorySource } from './ports.js';

type TaskChange = AggregateChange & { readonly state: Task };

/** Decides the due steps of tasks. Any replica may do it: of two at once one wins the commit. */
export class FireDueSteps {
  constructor(
    private readonly log: CommitLog,
    private readonly directory: DirectorySource,
    private readonly clocks: Pick<ClockStarter, 'rules'>,
    private readonly clock: Clock,
  ) {}

  /**
   * One commit for all tasks of a directive; where somebody moves one of them meanwhile, each of them by itself.
   * True when this call has decided something; false when nothing was due any more, or another was first.
   */
  async handle(taskIds: readonly string[]): Promise<boolean> {
    const at = this.clock.now();
    const changes = (await Promise.all(taskIds.map((taskId) => this.decide(taskId, at)))).flat();
    let fired = false;
    for (const directiveId of new Set(changes.map(({ state }) => state.directiveId))) {
      const ofDirective = changes.filter(({ state }) => state.directiveId === directiveId);
      fired = (await this.commit(ofDirective, directiveId, at)) || fired;
    }
    return fired;
  }

  private async decide(taskId: string, at: Date): Promise<readonly TaskChange[]> {
    const loaded = await this.log.load<Task>('task', taskId);
    if (!loaded) return [];
    const facts = {
      ...(await escalationFacts(this.directory, loaded.state, at)),
      ...(await this.period(loaded.state)),
    };
    const target = { aggregate: 'task', id: taskId, loaded };
    return unwrap(changesBy(escalationDecider, target, { type: 'fire-due-steps', at: at.toISOString(), facts }));
  }

  /** By what the next period of a task is counted, where it has one. */
  private async period(task: Task): Promise<Pick<EscalationFacts, 'period'>> {
    if (!closesPeriod(task)) return {};
    const cascade = await this.log.load<Cascade>('cascade', cascadeIdOf(task.directiveId));
    if (!cascade) throw new Error(`${task.taskId} has no cascade: the store lost a document`);
    const { directive } = cascade.state;
    return { period: { directive, rules: (await this.clocks.rules(directive))(task) } };
  }

  private async commit(changes: readonly TaskChange[], correlationId: string, at: Date): Promise<boolean> {
    const actor = { id: 'service_assignment' };
    if (isMade(await this.log.commit({ at, actor, correlationId, changes }))) return true;
    if (changes.length === 1) return false;
    let fired = false;
    for (const { aggregateId } of changes) fired = (await this.handle([aggregateId])) || fired;
    return fired;
  }
}
