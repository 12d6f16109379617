import { sketchOf, type LetterCommand } from '@wian/intake-domain';
import { unwrap } from '@wian/kernel';
import type { LetterContents } from './letter-contents.port.js';
import type { FileReading, LetterFileReader } from './letter-file-reader.port.js';
import type { By, LetterLog } from './letter-log.js';
import type { ToldStep } from './read-files.js';
import type { ReadingPayload } from './reading-job.js';

/** The background job: reads a letter that waits, once; a repeat finds it read and does nothing. */
export class ReadLetter {
  constructor(
    private readonly letters: LetterLog,
    private readonly contents: LetterContents,
    private readonly reader: LetterFileReader,
  ) {}

  /** Throws where it is worth trying again. */
  async execute({ letterId }: ReadingPayload, told?: ToldStep): Promise<void> {
    const loaded = await this.letters.letter(letterId);
    if (loaded?.state.status !== 'received') return;
    const { sha256, fileName } = loaded.state;
    const bytes = await this.contents.get(sha256);
    if (!bytes) throw new Error(`the contents ${sha256} of ${letterId} are not in the store`);
    const reading = await this.reader.read({ bytes, fileName }, told);
    // First the bytes: a letter must not name a picture that is not there.
    if ('kept' in reading) for (const { sha256, bytes } of reading.kept) await this.contents.put(sha256, bytes);
    const by: By = { actor: { id: 'service_intake' }, correlationId: letterId };
    unwrap(await this.letters.commit(by, this.letters.decide(letterId, loaded, outcomeOf(reading))));
  }
}

function outcomeOf(reading: FileReading): LetterCommand {
  if ('problem' in reading)
    return { type: 'recordUnreadable', reason: reading.problem.message, problem: reading.problem };
  const { text, ...read } = reading.read;
  return { type: 'recordReading', read, source: reading.source, sketch: sketchOf(text) };
}
