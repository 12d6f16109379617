import type { LetterCommand, ParsedLetter } from '@wian/intake-domain';
import { unwrap } from '@wian/kernel';
import type { LetterContents } from './letter-contents.port.js';
import type { By, LetterLog } from './letter-log.js';
import type { ReadingPayload } from './reading-job.js';

/** A pure function: what it cannot read today it cannot read on a second try either. */
export type LetterReader = (text: string) => ParsedLetter;

/** The background job: reads a letter that waits, once; a repeat finds it read and does nothing. */
export class ReadLetter {
  constructor(
    private readonly letters: LetterLog,
    private readonly contents: LetterContents,
    private readonly reader: LetterReader,
  ) {}

  /** Throws where it is worth trying again. */
  async execute({ letterId }: ReadingPayload): Promise<void> {
    const loaded = await this.letters.letter(letterId);
    if (loaded?.state.status !== 'received') return;
    const bytes = await this.contents.get(loaded.state.sha256);
    if (!bytes) throw new Error(`the contents ${loaded.state.sha256} of ${letterId} are not in the store`);
    const by: By = { actor: { id: 'service_intake' }, correlationId: letterId };
    unwrap(await this.letters.commit(by, this.letters.decide(letterId, loaded, this.outcomeOf(bytes))));
  }

  private outcomeOf(bytes: Uint8Array): LetterCommand {
    try {
      const { text: _, ...read } = this.reader(new TextDecoder().decode(bytes));
      return { type: 'recordReading', read };
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      return { type: 'recordUnreadable', reason: `the letter could not be read: ${why}` };
    }
  }
}
