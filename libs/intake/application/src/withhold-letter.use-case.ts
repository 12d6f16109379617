import { checkBook, enterableOfStub, enteredOf, registerYear, type LetterStub } from '@wian/intake-domain';
import { againOnConflict, ok, unwrap, type Result } from '@wian/kernel';
import { localDateOf } from '@wian/working-time';
import type { LetterContents } from './letter-contents.port.js';
import type { By, LetterLog, LoadedLetter } from './letter-log.js';
import type { RegisterLog } from './register/register-log.js';

const BOOK = 'received';
/** Others take numbers of the same register meanwhile. */
const TRIES = 50;

/**
 * Keeps no more of a secret letter than its stub, which gets the next number of the register of its secrecy. First the bytes
 * go, and the stub stands in their place: whatever it dies in, the next try finds one or the other. A letter of the unit's own
 * has its number from the register of letters sent, so it gets none here.
 */
export class WithholdLetter {
  constructor(
    private readonly letters: LetterLog,
    private readonly contents: LetterContents,
    private readonly registers: RegisterLog,
  ) {}

  async execute(by: By, { letterId, sha256 }: LoadedLetter['state'], stub: LetterStub): Promise<void> {
    await this.contents.withhold(sha256, stub);
    unwrap(await againOnConflict(() => this.record(by, letterId, stub), TRIES));
  }

  private async record(by: By, letterId: string, stub: LetterStub): Promise<Result<unknown>> {
    const letter = await this.letters.letter(letterId);
    if (letter?.state.status !== 'received') return ok(undefined);
    // One that was unreadable before may have its number already.
    if (letter.state.registered || !checkBook({ ...letter.state, stub }, BOOK).ok)
      return this.letters.commit(by, this.letters.decide(letterId, letter, { type: 'withhold', stub }));
    const line = enteredOf(enterableOfStub(stub), {});
    if (!line.ok) return line;
    const { series, entered } = line.value;
    const year = registerYear(BOOK, null, localDateOf(this.registers.now()));
    const key = { unitId: letter.state.unitId, book: BOOK, series, year } as const;
    return this.registers.enter(by, { key, entered: () => entered, letter, directiveId: null, stub });
  }
}
