import { noSuchPart, sketchOf, splitRanges, type AskedPart, type Letter, type TextRange } from '@wian/intake-domain';
import { againOnConflict, err, ok, sha256Hex, type IdSource, type Result } from '@wian/kernel';
import type { Caller } from './caller.js';
import { keptTextOf, readAgain, runOf, type KeptText } from './kept-text.js';
import type { LetterAccess } from './letter-access.js';
import type { LetterContents } from './letter-contents.port.js';
import type { LetterLog, LoadedLetter } from './letter-log.js';

export interface Split {
  readonly letterId: string;
  /** The version that the officer saw. */
  readonly version: number;
  readonly parts: readonly AskedPart[];
}

interface Dependencies {
  readonly letters: LetterLog;
  readonly access: LetterAccess;
  readonly contents: LetterContents;
  readonly ids: IdSource;
}

/**
 * Makes letters of the runs of a letter's text: what came in one file, or was joined by mistake. Each is read anew; bytes, pictures
 * and files stay those that came. All of it is one commit, and asking again for the same parts answers what was made.
 */
export class SplitLetter {
  constructor(private readonly needs: Dependencies) {}

  async execute(caller: Caller, split: Split): Promise<Result<LoadedLetter>> {
    const { access } = this.needs;
    const done = await againOnConflict(() => this.split(caller, split));
    return done.ok ? access.toRead(caller, split.letterId) : done;
  }

  private async split(caller: Caller, { letterId, version, parts }: Split): Promise<Result<void>> {
    const { access, contents, letters, ids } = this.needs;
    const found = await access.toAct(caller, letterId);
    if (!found.ok) return found;
    const text = await keptTextOf(found.value.state, contents);
    if (!text) return err(noSuchPart(letterId));
    const ranges = splitRanges({ letterId, ...text }, parts);
    if (!ranges.ok) return ranges;
    if (isSplitSo(found.value.state, ranges.value)) return ok(undefined);
    const seen = await access.toActOn(caller, letterId, version);
    if (!seen.ok) return seen;
    const into = ranges.value.map((range) => ({ letterId: `letter_${ids.next()}`, ...range }));
    const decided = letters.decide(letterId, seen.value, { type: 'split', into });
    if (!decided.ok) return decided;
    const made = [];
    for (const part of into) made.push(await this.part(seen.value.state, text, part));
    return letters.commit(caller, decided, ...made);
  }

  private async part(
    letter: Letter,
    text: KeptText,
    { letterId, ...range }: TextRange & { readonly letterId: string },
  ) {
    const { contents, letters } = this.needs;
    const { read, pages } = readAgain(runOf(text, range));
    const bytes = new TextEncoder().encode(read.text);
    const textSha256 = sha256Hex(bytes);
    // First the bytes: a letter must not name a text that is not there.
    await contents.put(textSha256, bytes);
    const { unitId, sha256, fileName, receivedAt, source } = letter;
    const { text: said, ...reading } = read;
    const partOf = { letterId: letter.letterId, ...range };
    const facts = { letterId, unitId, sha256, bytes: letter.bytes, fileName, at: new Date(receivedAt), partOf };
    return letters.decideAll(letterId, undefined, [
      { type: 'submit', ...facts },
      {
        type: 'recordReading',
        read: reading,
        ...(source && { source: { ...source, textSha256, pages } }),
        sketch: sketchOf(said),
      },
    ]);
  }
}

/** What was asked before: an answer that was lost. */
const isSplitSo = ({ splitInto }: Letter, ranges: readonly TextRange[]): boolean =>
  splitInto?.length === ranges.length &&
  splitInto.every(({ start, end }, at) => start === ranges[at]?.start && end === ranges[at]?.end);
