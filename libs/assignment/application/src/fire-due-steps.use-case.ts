import type { Task } from '@wian/contracts';
import { escalationDecider } from '@wian/assignment-domain';
import { changesBy, type Clock, type CommitLog, unwrap } from '@wian/kernel';
import { escalationFacts } from './escalation-facts.js';
import type { DirectorySource } from './ports.js';

/** Decides the due steps of one task. Any replica may do it: of two at once one wins the commit. */
export class FireDueSteps {
  constructor(
    private readonly log: CommitLog,
    private readonly directory: DirectorySource,
    private readonly clock: Clock,
  ) {}

  /** True when this call has decided something; false when nothing was due any more, or another was first. */
  async handle(taskId: string): Promise<boolean> {
    const loaded = await this.log.load<Task>('task', taskId);
    if (!loaded) return false;
    const at = this.clock.now();
    const facts = await escalationFacts(this.directory, loaded.state, at);
    const target = { aggregate: 'task', id: taskId, loaded };
    const changes = unwrap(
      changesBy(escalationDecider, target, { type: 'fire-due-steps', at: at.toISOString(), facts }),
    );
    if (changes.length === 0) return false;
    const correlationId = loaded.state.directiveId;
    const committed = await this.log.commit({ at, actor: { id: 'service_assignment' }, correlationId, changes });
    if (!committed.ok && committed.error.code !== 'COMMIT.CONFLICT') throw committed.error;
    return committed.ok;
  }
}
