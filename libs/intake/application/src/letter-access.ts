import { unknownLetter } from '@wian/intake-domain';
import { DomainError, err, ok, type Result } from '@wian/kernel';
import { mayActFor, unitNotYours, type Caller } from './caller.js';
import type { LetterLog, LoadedLetter } from './letter-log.js';
import type { TreeToday } from './tree-today.js';

/** Finds letters for those who may: a unit's own people act, those above it read, nobody else learns that it exists. */
export class LetterAccess {
  constructor(
    private readonly letters: LetterLog,
    private readonly trees: TreeToday,
  ) {}

  async toRead(caller: Caller, letterId: string): Promise<Result<LoadedLetter>> {
    const loaded = await this.letters.letter(letterId);
    return loaded && (await this.maySee(caller, loaded.state)) ? ok(loaded) : err(unknownLetter(letterId));
  }

  /** A secret letter is the affair of its unit alone, as the registers of its secrecy are. */
  private async maySee(caller: Caller, { unitId, stub }: LoadedLetter['state']): Promise<boolean> {
    return stub ? mayActFor(caller, unitId) : this.trees.mayRead(caller, unitId);
  }

  async toAct(caller: Caller, letterId: string): Promise<Result<LoadedLetter>> {
    const found = await this.toRead(caller, letterId);
    if (!found.ok || mayActFor(caller, found.value.state.unitId)) return found;
    return err(unitNotYours(found.value.state.unitId));
  }

  /** For steps that rest on what the officer saw: fails with `LETTER.CHANGED` where the letter has moved since. */
  async toActOn(caller: Caller, letterId: string, version: number): Promise<Result<LoadedLetter>> {
    const found = await this.toAct(caller, letterId);
    return found.ok && found.value.version !== version ? err(changed(letterId, version, found.value.version)) : found;
  }
}

const changed = (letterId: string, expected: number, found: number) =>
  new DomainError(
    'LETTER.CHANGED',
    'conflict',
    `Expected version ${expected} of letter ${letterId}, found ${found}: somebody changed it; look at it again and repeat the step.`,
    { letterId, expected, found },
  );
