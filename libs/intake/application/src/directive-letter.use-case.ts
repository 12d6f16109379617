import type { Directive } from '@wian/contracts';
import { unknownLetter, type Letter } from '@wian/intake-domain';
import { err, ok, type CommitLog, type Result } from '@wian/kernel';
import { resolveAudience, type OrgTree } from '@wian/org-tree';
import type { Caller } from './caller.js';
import { unknownDirective } from './directive.errors.js';
import type { LetterContents } from './letter-contents.port.js';
import type { TreeToday } from './tree-today.js';

/** A letter as its readers get it. */
export interface LetterFile {
  readonly bytes: Uint8Array;
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
    private readonly contents: LetterContents,
    private readonly trees: TreeToday,
  ) {}

  /** Fails with `DIRECTIVE.UNKNOWN`, also for everybody else. */
  async execute(caller: Caller, directiveId: string): Promise<Result<LetterFile>> {
    const directive = await this.log.load<Directive>('directive', directiveId);
    if (!directive || !(await this.concerns(caller, directive.state))) return err(unknownDirective(directiveId));
    const { letterId } = directive.state;
    const letter = await this.log.load<Letter>('letter', letterId);
    const bytes = letter && (await this.contents.get(letter.state.sha256));
    return bytes ? ok({ bytes, fileName: letter.state.fileName }) : err(unknownLetter(letterId));
  }

  private async concerns(caller: Caller, directive: Directive): Promise<boolean> {
    const { units } = caller;
    if (units === 'everywhere') return false;
    if (await this.trees.mayRead(caller, directive.issuerUnitId)) return true;
    const tree = await this.trees.on(directive.treeDate);
    return tree.ok && isAtOrAboveRecipient(tree.value, units, directive);
  }
}

/** Relaying units stand above a recipient, so they need no rule of their own. */
function isAtOrAboveRecipient(tree: OrgTree, units: readonly string[], { audience, issuerUnitId }: Directive): boolean {
  const recipients = resolveAudience(audience, { tree, issuerUnitId });
  return recipients.ok && recipients.value.some((recipient) => units.some((unit) => tree.isWithin(recipient, unit)));
}
