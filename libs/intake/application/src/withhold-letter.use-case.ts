import {
  borneNumber,
  checkBook,
  enterableOfStub,
  enteredOf,
  registerYear,
  type Letter,
  type LetterStub,
  type Typed,
} from '@wian/intake-domain';
import type { Book } from '@wian/contracts';
import { againOnConflict, ok, unwrap, type Result } from '@wian/kernel';
import { localDateOf } from '@wian/working-time';
import { contentsOf, type LetterContents } from './letter-contents.port.js';
import type { By, LetterLog, LoadedLetter } from './letter-log.js';
import type { LetterQueries } from './letter-queries.port.js';
import type { NewLine, RegisterLog } from './register/register-log.js';
import type { RegisterQueries } from './register/register-queries.port.js';

/** Others take numbers of the same register meanwhile. */
const TRIES = 50;

/** The line that it gets in the register of its secrecy. */
export interface StubLine {
  readonly book: Book;
  /** What the officer writes into it. */
  readonly typed: Typed;
  readonly number?: number | undefined;
}
const NEXT_RECEIVED: StubLine = { book: 'received', typed: {} };

export interface Withholding {
  readonly stub: LetterStub;
  /**
   * Letters that share its text. They go with it, and so do those of which any of them was made by splitting or merging; none of
   * these gets a number.
   */
  readonly others?: readonly Letter[];
  /**
   * Where nobody read it: an officer says so, and only for his own unit, whose exact copies of it go too. Bytes that a letter of another unit has too stay with that.
   */
  readonly byOfficer?: { readonly reason?: string; readonly line?: StubLine };
}

interface Parts {
  readonly letters: LetterLog;
  readonly contents: LetterContents;
  readonly queries: Pick<LetterQueries, 'heldElsewhere' | 'copiesOf'>;
  readonly registers: RegisterLog;
  readonly lines: Pick<RegisterQueries, 'ofLetter'>;
}

/**
 * Keeps no more of a secret letter than its stub, which gets the next number of the register of its secrecy. First it is said of the
 * letter, so that nobody issues it any more; then the bytes go, and the stub stands in their place: whatever it dies in, the next
 * try finds one or the other. One that was issued before keeps all that it has. A letter of the unit's own
 * has its number from the register of letters sent, so it gets none here. Where it has a number already, it keeps that.
 */
export class WithholdLetter {
  constructor(private readonly parts: Parts) {}

  async execute(by: By, letter: Letter, withholding: Withholding): Promise<void> {
    const copies = withholding.byOfficer ? await this.parts.queries.copiesOf(letter) : [];
    const kin = await this.begin(by, [letter, ...copies, ...(withholding.others ?? [])], withholding);
    if (!kin.some(({ letterId }) => letterId === letter.letterId)) return;
    const issued = copies.filter((copy) => !kin.some(({ letterId }) => letterId === copy.letterId));
    const staying = new Set(issued.flatMap(contentsOf));
    for (const sha256 of (await this.goingOf(letter, kin, withholding)).filter((each) => !staying.has(each)))
      await this.parts.contents.withhold(sha256, withholding.stub);
    for (const { letterId } of kin.filter((each) => each.letterId !== letter.letterId))
      await this.settle(letterId, (loaded) => this.withhold(by, loaded, withholding));
    await this.settle(letter.letterId, (loaded) => this.record(by, loaded, withholding));
  }

  /** Why it could not have that line; to be asked before anything of it goes. */
  async check(by: By, loaded: LoadedLetter, withholding: Withholding): Promise<Result<unknown>> {
    const { stub, byOfficer } = withholding;
    const { book } = byOfficer?.line ?? NEXT_RECEIVED;
    const right = checkBook({ ...loaded.state, stub }, book);
    if (!right.ok || loaded.state.registered) return right;
    const line = await this.newLine(loaded, withholding);
    return line.ok ? this.parts.registers.changes(by, line.value) : line;
  }

  /** The stub that stands in the place of its bytes or its text, where withholding it was begun before. */
  async begun({ sha256, source, partOf, status, withholding }: Letter): Promise<LetterStub | undefined> {
    const { contents } = this.parts;
    if (!isOpen(status) || withholding) return withholding;
    // The bytes of a part are those of its neighbours too.
    const ofBytes = partOf ? undefined : await contents.withheld(sha256);
    return ofBytes ?? (source && (await contents.withheld(source.textSha256)));
  }

  /** The letters that go, of which none is issued from here on. */
  private async begin(by: By, from: readonly Letter[], { stub }: Withholding): Promise<readonly Letter[]> {
    const { letters } = this.parts;
    const going: Letter[] = [];
    for (const { letterId } of await this.kinOf(from)) {
      const command = { type: 'beginWithholding', stub } as const;
      await this.settle(letterId, (loaded) => letters.commit(by, letters.decide(letterId, loaded, command)));
      const begun = await letters.letter(letterId);
      if (begun && begun.state.status !== 'issued') going.push(begun.state);
    }
    return going;
  }

  private async settle(letterId: string, step: (loaded: LoadedLetter) => Promise<Result<unknown>>): Promise<void> {
    const once = async () => {
      const loaded = await this.parts.letters.letter(letterId);
      return loaded && isOpen(loaded.state.status) ? step(loaded) : ok(undefined);
    };
    unwrap(await againOnConflict(once, TRIES));
  }

  private async kinOf(from: readonly Letter[]): Promise<readonly Letter[]> {
    const kin = new Map<string, Letter>();
    const waiting = [...from];
    for (let letter = waiting.shift(); letter; letter = waiting.shift()) {
      if (kin.has(letter.letterId)) continue;
      kin.set(letter.letterId, letter);
      for (const id of [letter.partOf, ...(letter.joined ?? [])].flatMap((each) => each?.letterId ?? [])) {
        const found = await this.parts.letters.letter(id);
        if (found) waiting.push(found.state);
      }
    }
    return [...kin.values()];
  }

  private async goingOf({ unitId }: Letter, kin: readonly Letter[], { byOfficer }: Withholding): Promise<string[]> {
    const all = [...new Set(kin.flatMap(contentsOf))];
    if (!byOfficer) return all;
    const held = await this.parts.queries.heldElsewhere({ sha256s: all, unitId });
    return all.filter((sha256) => !held.has(sha256));
  }

  private async withhold(by: By, loaded: LoadedLetter, { stub, byOfficer }: Withholding): Promise<Result<unknown>> {
    const { letters } = this.parts;
    const { letterId } = loaded.state;
    const withheld = letters.decide(letterId, loaded, { type: 'withhold', stub, reason: byOfficer?.reason });
    return letters.commit(by, withheld, await this.bareLines(letterId));
  }

  private async record(by: By, loaded: LoadedLetter, withholding: Withholding): Promise<Result<unknown>> {
    const { stub, byOfficer } = withholding;
    const { book } = byOfficer?.line ?? NEXT_RECEIVED;
    // One that was unreadable, or a draft, before may have its number already.
    if (loaded.state.registered || !checkBook({ ...loaded.state, stub }, book).ok)
      return this.withhold(by, loaded, withholding);
    const line = await this.newLine(loaded, withholding);
    return line.ok ? this.parts.registers.enter(by, line.value) : line;
  }

  private async newLine(letter: LoadedLetter, { stub, byOfficer }: Withholding): Promise<Result<NewLine>> {
    const { book, typed, number } = byOfficer?.line ?? NEXT_RECEIVED;
    const line = enteredOf(enterableOfStub(stub), typed);
    if (!line.ok) return line;
    const { series, entered } = line.value;
    const year = registerYear(book, entered.letterDate, localDateOf(this.parts.registers.now()));
    const { unitId, letterId } = letter.state;
    const bare = await this.bareLines(letterId);
    return ok({
      key: { unitId, book, series, year },
      entered: () => entered,
      wanted: number ?? borneNumber(book, { ...letter.state, stub }),
      letter,
      directiveId: null,
      withheld: { stub, reason: byOfficer?.reason },
      also: () => bare,
    });
  }

  /** Lines that it had before, struck out or not, say no more than a secret letter's may. */
  private async bareLines(letterId: string) {
    const { lines, registers } = this.parts;
    return registers.withheldLines((await lines.ofLetter(letterId)).map(({ registrationId }) => registrationId));
  }
}

const isOpen = (status: Letter['status']): boolean => status !== 'withheld' && status !== 'issued';
