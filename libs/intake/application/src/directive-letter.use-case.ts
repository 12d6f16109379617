import type { Directive } from '@wian/contracts';
import { unknownDirective, unknownLetter, type Letter } from '@wian/intake-domain';
import { err, ok, type CommitLog, type Result, type Versioned } from '@wian/kernel';
import type { Caller } from './caller.js';
import { owingOf, type DirectiveMembers } from './directive-units.js';
import type { TypedBytes } from './get-content.use-case.js';
import type { LettersHandedOn } from './handed-on.js';
import type { RecordOpenings } from './record-openings.js';
import type { TreeToday } from './tree-today.js';

/** A letter as its readers get it: of a file with several letters in it, theirs alone. */
export interface LetterAsReceived extends TypedBytes {
  /** The name under which it came in; null where none was given. */
  readonly fileName: string | null;
}

interface Dependencies {
  readonly log: CommitLog;
  readonly handedOn: LettersHandedOn;
  readonly trees: TreeToday;
  readonly members: DirectiveMembers;
  readonly openings: RecordOpenings;
}

/**
 * The letter behind a directive, for the people whom it concerns: those of the issuer and of units above it, and those
 * who owe something for it or stand above somebody who does. Machines read no letters.
 */
export class DirectiveLetter {
  constructor(private readonly needs: Dependencies) {}

  /** Fails with `DIRECTIVE.UNKNOWN`, also for everybody else. */
  async execute(caller: Caller, directiveId: string): Promise<Result<LetterAsReceived>> {
    const { log, handedOn, openings } = this.needs;
    const found = await log.load<Directive>('directive', directiveId);
    const concerned = found && (await this.concerned(caller, found));
    if (!found || !concerned) return err(unknownDirective(directiveId));
    const { letterId } = found.state;
    const letter = await log.load<Letter>('letter', letterId);
    const handed = letter && (await handedOn.of(letter.state));
    if (!handed) return err(unknownLetter(letterId));
    await openings.note(caller, directiveId, concerned.owing);
    const { bytes, mediaType, fileName } = handed;
    return ok({ bytes, mediaType, fileName });
  }

  /** The caller's units that owe something; undefined where the letter does not concern the caller. */
  private async concerned(
    caller: Caller,
    directive: Versioned<Directive>,
  ): Promise<{ owing: readonly string[] } | undefined> {
    const { units } = caller;
    if (units === 'everywhere') return undefined;
    const concerned = await this.needs.members.of(directive);
    // Relaying units stand above a recipient, so they need no rule of their own.
    const isAbove = units.some((unit) => concerned?.atOrAbove.has(unit));
    if (!isAbove && !(await this.needs.trees.mayRead(caller, directive.state.issuerUnitId))) return undefined;
    return { owing: concerned ? owingOf(units, concerned) : [] };
  }
}
