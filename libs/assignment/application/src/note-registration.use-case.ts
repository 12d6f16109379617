import { type Cascade, cascadeIdOf, receiptDecider, taskIdOf } from '@wian/assignment-domain';
import type { CloudEvent, LetterRegistration, Task } from '@wian/contracts';
import { againOnConflict, changesBy, type Clock, type CommitLog, err, ok, type Result, unwrap } from '@wian/kernel';
import type { ClockStarter } from './clock-starter.js';
import type { EarlyRegistrations, Registration } from './ports.js';

/** Registrations noted side by side: each is a commit of its own, so that its task tells which event it came from. */
const AT_ONCE = 8;

/**
 * Units have registered the letters of their tasks: limits that count from the receipt are counted anew. Every unit that
 * owes it may register a letter as soon as it is issued; what comes before its task is kept beside until that is made.
 */
export class NoteRegistration {
  constructor(
    private readonly log: CommitLog,
    private readonly clocks: ClockStarter,
    private readonly early: EarlyRegistrations,
    private readonly clock: Clock,
  ) {}

  /** The same events again change nothing. */
  async handle(events: readonly CloudEvent<LetterRegistration>[]): Promise<void> {
    const found = events.flatMap(registrationOf);
    for (const directiveId of new Set(found.map((each) => each.directiveId))) {
      const ofDirective = found.filter((each) => each.directiveId === directiveId);
      const left = await this.note(directiveId, ofDirective);
      if (left.length > 0) await this.early.keep(left);
    }
  }

  /** Those whose task is not made. */
  async note(directiveId: string, found: readonly Registration[]): Promise<readonly Registration[]> {
    const cascade = await this.log.load<Cascade>('cascade', cascadeIdOf(directiveId));
    if (!cascade || cascade.state.tasksMade === 0) return found;
    const left: Registration[] = [];
    for (let from = 0; from < found.length; from += AT_ONCE) {
      const noting = found.slice(from, from + AT_ONCE).map(async (each) => {
        const done = await againOnConflict(() => this.noteOne(cascade.state, each));
        if (unwrap(done) === 'unmade') left.push(each);
      });
      await Promise.all(noting);
    }
    return left;
  }

  private async noteOne({ directive }: Cascade, found: Registration): Promise<Result<'noted' | 'unmade'>> {
    const { taskId: id, registered, correlationId, eventId } = found;
    const loaded = await this.log.load<Task>('task', id);
    if (!loaded) return ok('unmade');
    const rules = (await this.clocks.rules(directive))(loaded.state);
    const changes = changesBy(receiptDecider, { aggregate: 'task', id, loaded }, { registered, directive, rules });
    if (!changes.ok) return changes;
    if (changes.value.length === 0) return ok('noted');
    const committed = await this.log.commit({
      at: this.clock.now(),
      actor: { id: 'service_assignment' },
      correlationId,
      causationId: eventId,
      changes: changes.value,
    });
    return committed.ok ? ok('noted') : err(committed.error);
  }
}

function registrationOf({ id, correlationid, data }: CloudEvent<LetterRegistration>): Registration[] {
  const { directiveId, book, unitId, registeredAt, series, year, number } = data;
  if (directiveId === null || book !== 'received') return [];
  const registered = { at: registeredAt, series, year, number };
  const taskId = taskIdOf(directiveId, unitId);
  return [{ taskId, directiveId, registered, correlationId: correlationid, eventId: id }];
}
