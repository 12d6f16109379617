import { bytesKey, fileNameToKeep, receivedKey, type HandedLetter, type Letter } from '@wian/intake-domain';
import { againOnConflict, err, ok, sha256Hex, type IdSource, type JobQueue, type Result } from '@wian/kernel';
import { actingUnit, type Caller } from './caller.js';
import type { LetterContents } from './letter-contents.port.js';
import type { LetterLog, LoadedLetter } from './letter-log.js';
import { readingJob, type ReadingPayload } from './reading-job.js';

/** Its text, or a file of any kind: what it is, the reading finds out. */
export type SubmittedLetter = ({ readonly text: string } | { readonly bytes: Uint8Array }) & {
  readonly fileName?: string | undefined;
  /** The unit that registers it; needed only from who may submit for several. */
  readonly unit?: string | undefined;
};

export interface ReceivedBytes {
  readonly unitId: string;
  readonly bytes: Uint8Array;
  readonly fileName: string | null;
  /** With which it came to the unit. */
  readonly directiveId?: string | undefined;
  /** What its sender had read in it. */
  readonly handed?: HandedLetter | undefined;
}

interface Dependencies {
  readonly letters: LetterLog;
  readonly contents: LetterContents;
  readonly jobs: JobQueue<ReadingPayload>;
  readonly ids: IdSource;
  /** Told of a job that could not be added; the sweeper adds it later. */
  readonly onLostJob: (error: unknown) => void;
}

/** Registers a letter once: the same bytes from the same unit are the letter that is there already. */
export class SubmitLetter {
  constructor(private readonly needs: Dependencies) {}

  async execute(caller: Caller, submitted: SubmittedLetter): Promise<Result<{ letter: LoadedLetter; isNew: boolean }>> {
    const unit = actingUnit(caller, submitted.unit);
    if (!unit.ok) return unit;
    const bytes = 'bytes' in submitted ? submitted.bytes : new TextEncoder().encode(submitted.text);
    return this.receive(caller, { unitId: unit.value, bytes, fileName: submitted.fileName ?? null });
  }

  /** The letter of these bytes at that unit: the one that is there, or a new one. Who may do that was asked before. */
  async receive(
    caller: Caller,
    { unitId, bytes, fileName, directiveId, handed }: ReceivedBytes,
  ): Promise<Result<{ letter: LoadedLetter; isNew: boolean }>> {
    const named = { fileName: fileNameToKeep(fileName), handed };
    const letter = { unitId, sha256: sha256Hex(bytes), bytes: bytes.length, ...named };
    const { contents } = this.needs;
    // First the bytes: a letter whose contents are missing could never be read.
    await contents.put(letter.sha256, bytes);
    const bytesAre = bytesKey(letter.unitId, letter.sha256);
    return againOnConflict(async () => {
      const same = await this.holderOf(bytesAre);
      if (!same) return this.register(caller, letter, bytesAre);
      const of = same.state.registered?.directiveId ?? directiveId;
      if (directiveId === undefined || of === directiveId) return ok({ letter: same, isNew: false });
      // The same bytes came with another directive, and have their number: two directives are two letters received.
      const key = receivedKey(unitId, directiveId);
      const own = await this.holderOf(key);
      return own ? ok({ letter: own, isNew: false }) : this.register(caller, letter, key);
    });
  }

  private async holderOf(key: string): Promise<LoadedLetter | undefined> {
    const holder = await this.needs.letters.holderOf(key);
    return holder === null ? undefined : this.letter(holder);
  }

  private async register(
    caller: Caller,
    { fileName, handed, ...facts }: Registered,
    key: string,
  ): Promise<Result<{ letter: LoadedLetter; isNew: boolean }>> {
    const { letters, jobs, ids, onLostJob } = this.needs;
    const letterId = `letter_${ids.next()}`;
    const submitted = letters.decide(letterId, undefined, { type: 'submit', letterId, ...facts, at: letters.now() });
    const named = submitted.ok ? ok(submitted.value.map(besideTheLog({ fileName, handed }))) : submitted;
    const committed = await letters.commit(caller, named, letters.claim(key, letterId));
    if (!committed.ok) return err(committed.error);
    // Not awaited: the letter is safe, and Redis being slow is no reason to keep the officer waiting.
    void jobs.add(readingJob(letterId)).catch(onLostJob);
    return ok({ letter: await this.letter(letterId), isNew: true });
  }

  private async letter(letterId: string): Promise<LoadedLetter> {
    const letter = await this.needs.letters.letter(letterId);
    if (!letter) throw new Error(`${letterId} holds a key, but there is no such letter: the log is damaged`);
    return letter;
  }
}

/** Only the document, which is scrubbed where the letter turns out to be secret: nothing is ever taken out of the log. */
const besideTheLog =
  ({ fileName, handed }: Pick<Registered, 'fileName' | 'handed'>) =>
  <Change extends { readonly state: Letter }>(change: Change): Change => ({
    ...change,
    state: { ...change.state, fileName, ...(handed && { handed }) },
  });

interface Registered {
  readonly unitId: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly fileName: string | null;
  readonly handed: HandedLetter | undefined;
}
