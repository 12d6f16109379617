import {
  noSuchPart,
  notMergeable,
  sketchOf,
  type JoinedLetter,
  type Letter,
  type LetterCommand,
  type LetterFile,
  type LetterStub,
} from '@wian/intake-domain';
import { againOnConflict, err, ok, type Result } from '@wian/kernel';
import type { Caller } from './caller.js';
import { keepText, keptTextOf, withPages, type KeptText } from './kept-text.js';
import type { LetterAccess } from './letter-access.js';
import type { LetterContents } from './letter-contents.port.js';
import { filesOf, mediaTypeOf } from './letter-files.js';
import type { LetterLog, LoadedLetter } from './letter-log.js';
import type { ReadText } from './read-texts.js';
import type { TextsOfLetters } from './texts-again.js';
import type { WithholdLetter } from './withhold-letter.use-case.js';

export interface Merge {
  /** The letter that goes on. */
  readonly letterId: string;
  /** The version that the officer saw; of each. */
  readonly version: number;
  /** In the order in which their pages follow. */
  readonly letters: readonly (JoinedLetter & { readonly version: number })[];
}

/** UTF-16 code units, as of one file. */
const LONGEST_TEXT = 300_000;

interface Dependencies {
  readonly letters: LetterLog;
  readonly access: LetterAccess;
  readonly contents: LetterContents;
  readonly texts: TextsOfLetters;
  readonly withholding: WithholdLetter;
}

type Assembled = ReadText & Pick<KeptText, 'origin'>;

interface Joining {
  readonly loaded: LoadedLetter;
  readonly as: JoinedLetter['as'];
}

/**
 * Makes one letter of several that came apart: pages of it, or what it encloses. It is read anew with its further pages, keeps the
 * officer's corrections, and the others point to it. All of it is one commit, and asking again answers what was made.
 * Where they turn out to be secret together, all of them are withheld.
 */
export class MergeLetters {
  constructor(private readonly needs: Dependencies) {}

  async execute(caller: Caller, merge: Merge): Promise<Result<LoadedLetter>> {
    const done = await againOnConflict(() => this.merge(caller, merge));
    return done.ok ? this.needs.access.toRead(caller, merge.letterId) : done;
  }

  private async merge(caller: Caller, { letterId, version, letters: asked }: Merge): Promise<Result<void>> {
    const { access, letters, withholding } = this.needs;
    const found = await access.toAct(caller, letterId);
    if (!found.ok) return found;
    const begun = await withholding.begun(found.value.state);
    if (begun) return this.withhold(caller, found.value.state, { stub: begun, asked });
    if (asked.every((each) => isJoined(found.value.state, each))) return ok(undefined);
    const seen = await access.toActOn(caller, letterId, version);
    if (!seen.ok) return seen;
    const into = seen.value.state;
    const joining: Joining[] = [];
    for (const { letterId, version, as } of asked) {
      const other = await access.toActOn(caller, letterId, version);
      if (!other.ok) return other;
      joining.push({ loaded: other.value, as });
    }
    const merged = joining.map(({ loaded, as }) =>
      letters.decide(loaded.state.letterId, loaded, { type: 'merge', into, as }),
    );
    const refused = merged.find((each) => !each.ok);
    if (refused && !refused.ok) return refused;
    const joined = await this.joined(into, joining);
    if (!joined.ok) return joined;
    const again = await this.readAgain(joined.value, into, joining);
    if (!again.ok) return again;
    if ('stub' in again.value) return this.withhold(caller, into, { stub: again.value.stub, asked });
    const command = await this.assembled(into, joining, again.value);
    return letters.commit(caller, letters.decide(letterId, seen.value, command), ...merged);
  }

  /** As one letter, with what all of them enclose. */
  private async readAgain(
    joined: KeptText,
    into: Letter,
    joining: readonly Joining[],
  ): Promise<Result<Assembled | { readonly stub: LetterStub }>> {
    const letters = (as: JoinedLetter['as']) =>
      joining.filter((each) => each.as === as).map(({ loaded }) => loaded.state);
    const of = [into, ...letters('pages')];
    const again = await this.needs.texts.read([joined], { of, enclosures: letters('enclosure') });
    if (!again.ok) return again;
    if ('stub' in again.value) return ok(again.value);
    const [read] = again.value.reads;
    if (!read) throw new Error(`the reader gave nothing back for ${into.letterId}`);
    return ok({ ...read, origin: joined.origin });
  }

  private async withhold(
    caller: Caller,
    into: Letter,
    { stub, asked }: { readonly stub: LetterStub; readonly asked: readonly JoinedLetter[] },
  ): Promise<Result<void>> {
    const others: Letter[] = [];
    for (const { letterId } of asked) {
      const other = await this.needs.access.toAct(caller, letterId);
      if (!other.ok) return other;
      others.push(other.value.state);
    }
    return ok(await this.needs.withholding.execute(caller, into, { stub, others }));
  }

  /** The text of all of them, as far as they are pages. */
  private async joined(into: Letter, joining: readonly Joining[]): Promise<Result<KeptText>> {
    const { contents } = this.needs;
    const own = await keptTextOf(into, contents);
    if (!own || !into.source) return err(noSuchPart(into.letterId));
    const further: { text: KeptText; read: Letter['read'] }[] = [];
    for (const { loaded, as } of joining) {
      if (as !== 'pages') continue;
      const text = await keptTextOf(loaded.state, contents);
      if (!text) return err(notMergeable(loaded.state.letterId, into.letterId, 'no-text'));
      further.push({ text, read: loaded.state.read });
    }
    const joined = withPages(own, further);
    const last = joining.at(-1)?.loaded.state.letterId ?? into.letterId;
    if (joined.text.length > LONGEST_TEXT) return err(notMergeable(last, into.letterId, 'too-long'));
    return ok(joined);
  }

  private async assembled(
    into: Letter,
    joining: readonly Joining[],
    { read, pages, origin }: Assembled,
  ): Promise<LetterCommand> {
    const textSha256 = await keepText(read.text, this.needs.contents);
    const files = allFiles(into, joining);
    const { text, ...reading } = read;
    return {
      type: 'assemble',
      joined: joining.map(({ loaded, as }) => ({ letterId: loaded.state.letterId, as })),
      read: reading,
      source: { mediaType: mediaTypeOf(into), origin, textSha256, pages, files },
      sketch: sketchOf(text),
    };
  }
}

const isJoined = ({ joined = [] }: Letter, { letterId, as }: JoinedLetter): boolean =>
  joined.some((each) => each.letterId === letterId && each.as === as);

/** All that came, each file once: two parts of one file are made of the same bytes. */
function allFiles(into: Letter, joining: readonly Joining[]): LetterFile[] {
  const joined = joining.flatMap(({ loaded, as }) =>
    filesOf(loaded.state).map((file) => ({ ...file, isLetter: file.isLetter && as === 'pages' })),
  );
  return [...new Map([...filesOf(into), ...joined].reverse().map((file) => [file.sha256, file])).values()].reverse();
}
