import { sketchOf, type LetterCommand } from '@wian/intake-domain';
import { unwrap } from '@wian/kernel';
import type { LetterContents } from './letter-contents.port.js';
import type { FileReading, LetterFileReader } from './letter-file-reader.port.js';
import type { By, LetterLog } from './letter-log.js';
import type { ToldStep } from './read-files.js';
import { readHanded } from './read-handed.js';
import type { ReadingPayload } from './reading-job.js';
import type { TreeToday } from './tree-today.js';
import type { WithholdLetter } from './withhold-letter.use-case.js';

interface Parts {
  readonly letters: LetterLog;
  readonly contents: LetterContents;
  readonly reader: LetterFileReader;
  readonly trees: Pick<TreeToday, 'namesByCode'>;
  readonly withholding: WithholdLetter;
}

/** The background job: reads a letter that waits, once; a repeat finds it read and does nothing. */
export class ReadLetter {
  constructor(private readonly parts: Parts) {}

  /** Throws where it is worth trying again. */
  async execute({ letterId }: ReadingPayload, told?: ToldStep): Promise<void> {
    const { letters, contents, reader, trees, withholding } = this.parts;
    const loaded = await letters.letter(letterId);
    if (loaded?.state.status !== 'received') return;
    const { sha256, fileName, handed } = loaded.state;
    const by: By = { actor: { id: 'service_intake' }, correlationId: letterId };
    const known = await contents.withheld(sha256);
    if (known) return withholding.execute(by, loaded.state, { stub: known });
    const bytes = await contents.get(sha256);
    if (!bytes) throw new Error(`the contents ${sha256} of ${letterId} are not in the store`);
    const unitNames = await trees.namesByCode();
    const reading = handed
      ? await readHanded(loaded.state, handed, { contents, reader, unitNames })
      : await reader.read({ bytes, fileName }, unitNames, told);
    if ('stub' in reading) return withholding.execute(by, loaded.state, reading);
    // First the bytes: a letter must not name a picture that is not there.
    if ('kept' in reading) for (const { sha256, bytes } of reading.kept) await contents.put(sha256, bytes);
    unwrap(await letters.commit(by, letters.decide(letterId, loaded, outcomeOf(reading, fileName))));
  }
}

function outcomeOf(reading: Exclude<FileReading, { stub: unknown }>, fileName: string | null): LetterCommand {
  if ('problem' in reading)
    return { type: 'recordUnreadable', reason: reading.problem.message, problem: reading.problem };
  const { text, ...read } = reading.read;
  return { type: 'recordReading', read, source: reading.source, sketch: sketchOf(text), fileName };
}
