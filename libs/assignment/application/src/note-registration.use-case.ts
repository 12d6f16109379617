import { type Cascade, cascadeIdOf, receiptDecider, taskIdOf, unknownTask } from '@wian/assignment-domain';
import type { CloudEvent, LetterRegistration, Task } from '@wian/contracts';
import { againOnConflict, changesBy, type Clock, type CommitLog, err, ok, type Result, unwrap } from '@wian/kernel';
import type { ClockStarter } from './clock-starter.js';

/** A unit has registered the letter of a task: limits that count from the receipt are counted anew. */
export class NoteRegistration {
  constructor(
    private readonly log: CommitLog,
    private readonly clocks: ClockStarter,
    private readonly clock: Clock,
  ) {}

  /** The same event again changes nothing. Throws while the task is not made: the event waits for it. */
  async handle(event: CloudEvent<LetterRegistration>): Promise<void> {
    const { directiveId, book } = event.data;
    if (directiveId === null || book !== 'received') return;
    unwrap(await againOnConflict(() => this.note(directiveId, event)));
  }

  private async note(directiveId: string, event: CloudEvent<LetterRegistration>): Promise<Result<void>> {
    const { unitId, registeredAt, series, year, number } = event.data;
    const id = taskIdOf(directiveId, unitId);
    const loaded = await this.log.load<Task>('task', id);
    const cascade = await this.log.load<Cascade>('cascade', cascadeIdOf(directiveId));
    if (!loaded || !cascade) return unknownTask();
    const { directive } = cascade.state;
    const rules = (await this.clocks.rules(directive))(loaded.state);
    const registered = { at: registeredAt, series, year, number };
    const changes = changesBy(receiptDecider, { aggregate: 'task', id, loaded }, { registered, directive, rules });
    if (!changes.ok || changes.value.length === 0) return changes.ok ? ok(undefined) : changes;
    const committed = await this.log.commit({
      at: this.clock.now(),
      actor: { id: 'service_assignment' },
      correlationId: event.correlationid,
      causationId: event.id,
      changes: changes.value,
    });
    return committed.ok ? ok(undefined) : err(committed.error);
  }
}
