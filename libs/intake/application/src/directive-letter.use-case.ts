import type { Directive } from '@wian/contracts';
import { unknownLetter, type Letter } from '@wian/intake-domain';
import { err, ok, type CommitLog, type Result } from '@wian/kernel';
import type { Caller } from './caller.js';
import { directiveUnits, owingOf } from './directive-units.js';
import { unknownDirective } from './directive.errors.js';
import type { TypedBytes } from './get-content.use-case.js';
import type { LettersHandedOn } from './handed-on.js';
import type { RecordOpenings } from './record-openings.js';
import type { TreeToday } from './tree-today.js';

/** A letter as its readers get it: of a file with several letters in it, theirs alone. */
export interface LetterAsReceived extends TypedBytes {
  /** The name under which it came in; null where none was given. */
  readonly fileName: string | null;
}

/**
 * The letter behind a directive, for the people whom it concerns: those of the issuer and of units above it, and those
 * who owe something for it or stand above somebody who does. Machines read no letters.
 */
export class DirectiveLetter {
  constructor(
    private readonly log: CommitLog,
    private readonly handedOn: LettersHandedOn,
    private readonly trees: TreeToday,
    private readonly openings: RecordOpenings,
  ) {}

  /** Fails with `DIRECTIVE.UNKNOWN`, also for everybody else. */
  async execute(caller: Caller, directiveId: string): Promise<Result<LetterAsReceived>> {
    const found = await this.log.load<Directive>('directive', directiveId);
    const concerned = found && (await this.concerned(caller, found.state));
    if (!found || !concerned) return err(unknownDirective(directiveId));
    const { letterId } = found.state;
    const letter = await this.log.load<Letter>('letter', letterId);
    const handed = letter && (await this.handedOn.of(letter.state));
    if (!handed) return err(unknownLetter(letterId));
    await this.openings.note(caller, directiveId, concerned.owing);
    const { bytes, mediaType, fileName } = handed;
    return ok({ bytes, mediaType, fileName });
  }

  /** The caller's units that owe something; undefined where the letter does not concern the caller. */
  private async concerned(caller: Caller, directive: Directive): Promise<{ owing: readonly string[] } | undefined> {
    const { units } = caller;
    if (units === 'everywhere') return undefined;
    const concerned = await directiveUnits(this.trees, directive);
    // Relaying units stand above a recipient, so they need no rule of their own.
    const isAbove = concerned?.recipients.some((each) => units.some((unit) => concerned.tree.isWithin(each, unit)));
    if (!isAbove && !(await this.trees.mayRead(caller, directive.issuerUnitId))) return undefined;
    return { owing: concerned ? owingOf(units, concerned) : [] };
  }
}
