import { checkBook, enterableOfStub, enteredOf, registerYear, type Letter, type LetterStub } from '@wian/intake-domain';
import { againOnConflict, ok, unwrap, type Result } from '@wian/kernel';
import { localDateOf } from '@wian/working-time';
import type { LetterContents } from './letter-contents.port.js';
import type { By, LetterLog } from './letter-log.js';
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

  /**
   * `others`: letters that share its text. They go with it, and so do those of which any of them was made by splitting or
   * merging; none of these gets a number.
   */
  async execute(by: By, letter: Letter, stub: LetterStub, others: readonly Letter[] = []): Promise<void> {
    const kin = await this.kinOf([letter, ...others]);
    for (const each of kin) for (const sha256 of contentsOf(each)) await this.contents.withhold(sha256, stub);
    for (const { letterId } of kin.filter((each) => each.letterId !== letter.letterId))
      unwrap(await againOnConflict(() => this.withhold(by, letterId, stub), TRIES));
    unwrap(await againOnConflict(() => this.record(by, letter.letterId, stub), TRIES));
  }

  /** The stub that stands in the place of its bytes or its text, where withholding it was begun before. */
  async begun({ sha256, source, partOf, status }: Letter): Promise<LetterStub | undefined> {
    if (!isOpen(status)) return undefined;
    // The bytes of a part are those of its neighbours too.
    const ofBytes = partOf ? undefined : await this.contents.withheld(sha256);
    return ofBytes ?? (source && (await this.contents.withheld(source.textSha256)));
  }

  private async kinOf(from: readonly Letter[]): Promise<readonly Letter[]> {
    const kin = new Map<string, Letter>();
    const waiting = [...from];
    for (let letter = waiting.shift(); letter; letter = waiting.shift()) {
      if (kin.has(letter.letterId)) continue;
      kin.set(letter.letterId, letter);
      for (const id of [letter.partOf, ...(letter.joined ?? [])].flatMap((each) => each?.letterId ?? [])) {
        const found = await this.letters.letter(id);
        if (found) waiting.push(found.state);
      }
    }
    return [...kin.values()];
  }

  private async withhold(by: By, letterId: string, stub: LetterStub): Promise<Result<unknown>> {
    const letter = await this.letters.letter(letterId);
    if (!letter || !isOpen(letter.state.status)) return ok(undefined);
    return this.letters.commit(by, this.letters.decide(letterId, letter, { type: 'withhold', stub }));
  }

  private async record(by: By, letterId: string, stub: LetterStub): Promise<Result<unknown>> {
    const letter = await this.letters.letter(letterId);
    if (!letter || !isOpen(letter.state.status)) return ok(undefined);
    // One that was unreadable, or a draft, before may have its number already.
    if (letter.state.registered || !checkBook({ ...letter.state, stub }, BOOK).ok)
      return this.withhold(by, letterId, stub);
    const line = enteredOf(enterableOfStub(stub), {});
    if (!line.ok) return line;
    const { series, entered } = line.value;
    const year = registerYear(BOOK, null, localDateOf(this.registers.now()));
    const key = { unitId: letter.state.unitId, book: BOOK, series, year } as const;
    return this.registers.enter(by, { key, entered: () => entered, letter, directiveId: null, stub });
  }
}

const isOpen = (status: Letter['status']): boolean => status !== 'withheld' && status !== 'issued';

/** All that is kept of it: its bytes, its text, the pictures of its pages, and what came with it. */
const contentsOf = ({ sha256, source }: Letter): readonly string[] => [
  sha256,
  ...(source
    ? [
        source.textSha256,
        ...source.pages.flatMap(({ picture }) => (picture ? [picture.sha256] : [])),
        ...source.files.map((file) => file.sha256),
      ]
    : []),
];
