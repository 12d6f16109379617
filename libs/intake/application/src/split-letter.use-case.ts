import { noSuchPart, sketchOf, splitRanges, type AskedPart, type Letter, type TextRange } from '@wian/intake-domain';
import { againOnConflict, err, ok, type IdSource, type Result } from '@wian/kernel';
import type { Caller } from './caller.js';
import { keepText, keptTextOf, runOf } from './kept-text.js';
import type { LetterAccess } from './letter-access.js';
import type { LetterContents } from './letter-contents.port.js';
import type { LetterLog, LoadedLetter } from './letter-log.js';
import type { ReadText } from './read-texts.js';
import type { TextsOfLetters } from './texts-again.js';
import type { WithholdLetter } from './withhold-letter.use-case.js';

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
  readonly texts: TextsOfLetters;
  readonly withholding: WithholdLetter;
}

/**
 * Makes letters of the runs of a letter's text: what came in one file, or was joined by mistake. Each is read anew; bytes, pictures
 * and files stay those that came. All of it is one commit, and asking again for the same parts answers what was made.
 * Where one of them turns out to be secret, nothing is made: what came together is withheld with it.
 */
export class SplitLetter {
  constructor(private readonly needs: Dependencies) {}

  async execute(caller: Caller, split: Split): Promise<Result<LoadedLetter>> {
    const { access } = this.needs;
    const done = await againOnConflict(() => this.split(caller, split));
    return done.ok ? access.toRead(caller, split.letterId) : done;
  }

  private async split(caller: Caller, { letterId, version, parts: asked }: Split): Promise<Result<void>> {
    const { access, contents, ids, texts, withholding } = this.needs;
    const found = await access.toAct(caller, letterId);
    if (!found.ok) return found;
    const begun = await withholding.begun(found.value.state);
    if (begun) return ok(await withholding.execute(caller, found.value.state, { stub: begun }));
    const text = await keptTextOf(found.value.state, contents);
    if (!text) return err(noSuchPart(letterId));
    const ranges = splitRanges({ letterId, ...text }, asked);
    if (!ranges.ok) return ranges;
    if (isSplitSo(found.value.state, ranges.value)) return ok(undefined);
    const seen = await access.toActOn(caller, letterId, version);
    if (!seen.ok) return seen;
    const runs = ranges.value.map((range) => runOf(text, range));
    const again = await texts.read(runs, { of: [seen.value.state], enclosures: [] });
    if (!again.ok) return again;
    if ('stub' in again.value)
      return ok(await withholding.execute(caller, seen.value.state, { stub: again.value.stub }));
    return this.parts(caller, seen.value, partsOf(again.value.reads, ranges.value, ids));
  }

  private async parts(caller: Caller, whole: LoadedLetter, parts: readonly Part[]): Promise<Result<void>> {
    const { letters } = this.needs;
    const into = parts.map(({ letterId, range }) => ({ letterId, ...range }));
    const decided = letters.decide(whole.state.letterId, whole, { type: 'split', into });
    if (!decided.ok) return decided;
    const made = [];
    for (const part of parts) made.push(await this.part(whole.state, part));
    return letters.commit(caller, decided, ...made);
  }

  private async part(letter: Letter, { letterId, range, read, pages }: Part) {
    const { contents, letters } = this.needs;
    const textSha256 = await keepText(read.text, contents);
    const { unitId, sha256, fileName, receivedAt, source } = letter;
    const { text: said, ...reading } = read;
    const partOf = { letterId: letter.letterId, ...range };
    const facts = { letterId, unitId, sha256, bytes: letter.bytes, at: new Date(receivedAt), partOf };
    return letters.decideAll(letterId, undefined, [
      { type: 'submit', ...facts },
      {
        type: 'recordReading',
        read: reading,
        ...(source && { source: { ...source, textSha256, pages } }),
        sketch: sketchOf(said),
        fileName,
      },
    ]);
  }
}

interface Part extends ReadText {
  readonly letterId: string;
  readonly range: TextRange;
}

const partsOf = (reads: readonly ReadText[], ranges: readonly TextRange[], ids: IdSource): readonly Part[] =>
  ranges.map((range, at) => {
    const read = reads[at];
    if (!read) throw new Error(`the reader gave nothing back for part ${at + 1}`);
    return { letterId: `letter_${ids.next()}`, range, ...read };
  });

/** What was asked before: an answer that was lost. */
const isSplitSo = ({ splitInto }: Letter, ranges: readonly TextRange[]): boolean =>
  splitInto?.length === ranges.length &&
  splitInto.every(({ start, end }, at) => start === ranges[at]?.start && end === ranges[at]?.end);
