import type { Opening } from '@wian/contracts';
import { openingDecider, openingIdOf } from '@wian/intake-domain';
import { changesBy, type Clock, type CommitLog, unwrap } from '@wian/kernel';
import type { Caller } from './caller.js';

/** Takes note of who opens a letter: facts beside the directive. The letter is handed out after that. */
export class RecordOpenings {
  constructor(
    private readonly log: CommitLog,
    private readonly clock: Clock,
    private readonly onError: (error: unknown) => void,
  ) {}

  /**
   * `owing`: the units that owe something for it and in which the caller holds a post; each is noted once for ever. Its
   * reader gets the letter also when that cannot be noted: `onError` is told.
   */
  async note(caller: Caller, directiveId: string, owing: readonly string[]): Promise<void> {
    try {
      for (const unitId of owing) await this.record({ directiveId, unitId, personId: caller.actor.id }, caller);
    } catch (error) {
      this.onError(error);
    }
  }

  private async record(opening: Omit<Opening, 'openingId' | 'at'>, { actor, correlationId }: Caller): Promise<void> {
    const id = openingIdOf(opening);
    const loaded = await this.log.load<Opening>('opening', id);
    const at = this.clock.now();
    const target = { aggregate: 'opening', id, loaded };
    const changes = unwrap(changesBy(openingDecider, target, { ...opening, at: at.toISOString() }));
    if (changes.length === 0) return;
    const committed = await this.log.commit({ at, actor, correlationId, changes });
    // A conflict is the same person at the same moment: it is recorded.
    if (!committed.ok && committed.error.code !== 'COMMIT.CONFLICT') throw committed.error;
  }
}
