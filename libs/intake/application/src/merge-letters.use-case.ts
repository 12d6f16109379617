import {
  noSuchPart,
  notMergeable,
  secretStubOf,
  sketchOf,
  type JoinedLetter,
  type Letter,
  type LetterCommand,
  type LetterFile,
  type LetterStub,
} from '@wian/intake-domain';
import { againOnConflict, err, ok, sha256Hex, type Result } from '@wian/kernel';
import type { Caller } from './caller.js';
import { mediaTypeOf } from './get-content.use-case.js';
import { joinedTexts, keptTextOf, readAgain, type KeptText, type ReadAgain } from './kept-text.js';
import type { LetterAccess } from './letter-access.js';
import type { LetterContents } from './letter-contents.port.js';
import type { LetterLog, LoadedLetter } from './letter-log.js';
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
  readonly withholding: WithholdLetter;
}

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
    const again = readAgain(joined.value);
    const stub = secretStubOf([again.read]);
    if (stub) return this.withhold(caller, into, { stub, asked });
    const command = await this.assembled(into, joining, { ...again, origin: joined.value.origin });
    return letters.commit(caller, letters.decide(letterId, seen.value, command), ...merged);
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
    const texts = [own];
    for (const { loaded, as } of joining) {
      if (as !== 'pages') continue;
      const text = await keptTextOf(loaded.state, contents);
      if (!text) return err(notMergeable(loaded.state.letterId, into.letterId, 'no-text'));
      texts.push(text);
    }
    const joined = joinedTexts(texts);
    const last = joining.at(-1)?.loaded.state.letterId ?? into.letterId;
    if (joined.text.length > LONGEST_TEXT) return err(notMergeable(last, into.letterId, 'too-long'));
    return ok(joined);
  }

  private async assembled(
    into: Letter,
    joining: readonly Joining[],
    { read, pages, origin }: ReadAgain & Pick<KeptText, 'origin'>,
  ): Promise<LetterCommand> {
    const bytes = new TextEncoder().encode(read.text);
    const textSha256 = sha256Hex(bytes);
    await this.needs.contents.put(textSha256, bytes);
    const files = filesOf(into, joining);
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
function filesOf(into: Letter, joining: readonly Joining[]): LetterFile[] {
  const all = [...ownFiles(into, true), ...joining.flatMap(({ loaded, as }) => ownFiles(loaded.state, as === 'pages'))];
  return [...new Map(all.reverse().map((file) => [file.sha256, file])).values()].reverse();
}

function ownFiles(letter: Letter, isLetter: boolean): readonly LetterFile[] {
  const { source, fileName, letterId, sha256, bytes } = letter;
  if (source && source.files.length > 0)
    return source.files.map((file) => ({ ...file, isLetter: file.isLetter && isLetter }));
  return [{ name: fileName ?? letterId, mediaType: mediaTypeOf(letter), bytes, sha256, isLetter }];
}
