import type { Directive } from '@wian/contracts';
import {
  confirmable,
  directiveDecider,
  directiveOf,
  incompleteRelay,
  issuedBefore,
  nothingToRelay,
  numberTaken,
  printedLetter,
  relayDecider,
  relayIdOf,
  type IssuedBefore,
  type Letter,
  type LetterFields,
  type LetterReading,
  type PrintedLetter,
} from '@wian/intake-domain';
import {
  againOnConflict,
  changesBy,
  err,
  KeyedLock,
  ok,
  sha256Hex,
  unwrap,
  type AggregateChange,
  type IdSource,
  type Result,
} from '@wian/kernel';
import { desugar } from '@wian/org-tree';
import { audienceChanged } from '../approvals.js';
import type { Caller } from '../caller.js';
import type { IssuedBefores } from '../issued-before.js';
import type { IssuingLog } from '../issuing-log.js';
import { keepText } from '../kept-text.js';
import type { LetterContents } from '../letter-contents.port.js';
import type { LetterLog } from '../letter-log.js';
import { aboutOf, checkVersion, letterOf, editsOf, viewOf, type FoundRelay, type FoundRelays } from './found-relay.js';
import { relayReading, saidByRelay, type RelaySays } from './relay-says.js';

export interface RelayIssue {
  /** The letter that is passed on. */
  readonly letterId: string;
  readonly version: number;
  /** Hash of the recipients that the officer saw. */
  readonly expect: string;
  /** Directives by which the unit has issued the same matter: this is another one. */
  readonly besides?: readonly string[] | undefined;
}

interface Dependencies {
  readonly relays: FoundRelays;
  readonly letters: LetterLog;
  readonly contents: LetterContents;
  readonly issuing: IssuingLog;
  readonly issues: IssuedBefores;
  readonly ids: IdSource;
  /** Makes the file that recipients get. */
  readonly print: (letter: PrintedLetter) => Promise<Uint8Array>;
}

/** Ids of what is made, the same at each try. */
interface Made {
  readonly directiveId: string;
  readonly letterId: string;
}

/** Within a process a unit issues one at a time, so this many tries are lost to that many other replicas only. */
const TRIES = 20;
const pdf = 'application/pdf';

/**
 * Makes a unit's numbered relay letter binding on those below it whom the directive that reached it addresses. The letter
 * becomes one of the unit's own, confirmed and issued as it was printed; with its directive and the relay's own step it is
 * one commit. It reaches nobody whom the other directive did not, so what was approved there needs no second person again.
 */
export class IssueRelay {
  /** Waiting is faster than losing the commit to each other; that nothing happens twice rests on the commit. */
  private readonly turns = new KeyedLock();

  constructor(private readonly needs: Dependencies) {}

  async execute(caller: Caller, issue: RelayIssue): Promise<Result<Directive>> {
    const { relays, ids } = this.needs;
    const found = await relays.find(caller, issue.letterId, 'toAct');
    if (!found.ok) return found;
    const made = { directiveId: `directive_${ids.next()}`, letterId: `letter_${ids.next()}` };
    return this.turns.run(found.value.unitId, () =>
      againOnConflict(async () => {
        const again = await relays.find(caller, issue.letterId, 'toAct');
        return again.ok ? this.issue(caller, again.value, { issue, made }) : again;
      }, TRIES),
    );
  }

  private async issue(
    caller: Caller,
    found: FoundRelay,
    { issue, made }: { readonly issue: RelayIssue; readonly made: Made },
  ): Promise<Result<Directive>> {
    const { letters, issuing } = this.needs;
    const { letterId, unitId } = found;
    const step = changesBy(
      relayDecider,
      { aggregate: 'relay', id: relayIdOf(letterId), loaded: found.loaded },
      { type: 'issue', directiveId: made.directiveId, issuedAs: made.letterId, ...aboutOf(found) },
    );
    if (!step.ok) return step;
    const says = this.says(found, issue);
    if (!says.ok) return says;
    // Before what was issued is looked for: whatever is issued from here on makes the commit fail.
    const order = await issuing.of(unitId);
    const letter = await this.letter(found, says.value, { made, besides: issue.besides ?? [] });
    if (!letter.ok) return letter;
    const directive = this.directive(caller, letter.value.state, { found, says: says.value, made });
    if (!directive.ok) return directive;
    const target = { aggregate: 'directive', id: made.directiveId, loaded: undefined };
    const committed = await letters.commit(
      caller,
      ...[step, ok(letter.value.changes)],
      changesBy(directiveDecider, target, { type: 'issue', directive: directive.value }),
      issuing.advance(order, { unitId, directiveId: made.directiveId }),
    );
    return committed.ok ? directive : committed;
  }

  /** What the officer saw must be what there is. */
  private says(found: FoundRelay, { letterId, version, expect }: RelayIssue): Result<RelaySays> {
    const says = saidByRelay(found);
    if (!says) return err(nothingToRelay(letterId));
    const seen = checkVersion(found, version);
    if (!seen.ok) return seen;
    const { missing } = viewOf(found);
    if (missing.length > 0) return err(incompleteRelay(letterId, missing));
    const { units, hash } = says.evaluation;
    const shown = { position: found.today.position, count: units.length, hash };
    return hash === expect ? ok(says) : err(audienceChanged({ letterId, expect }, shown, null));
  }

  /** The unit's own letter, from coming in to being issued; with its number, which nobody else may have. */
  private async letter(
    found: FoundRelay,
    says: RelaySays,
    { made, besides }: { readonly made: Made; readonly besides: readonly string[] },
  ): Promise<Result<{ state: Letter; changes: readonly AggregateChange[] }>> {
    const { letters } = this.needs;
    const { directiveId, letterId } = made;
    const reading = relayReading(found, says);
    if (!reading.ok) return reading;
    const steps = await this.steps(found, letterId, reading.value);
    const [begun] = unwrap(letters.decideAll(letterId, undefined, steps));
    if (!begun) throw new Error(`${letterId} came in without a change`);
    const claimed = await this.claimed(begun.state);
    if (!claimed.ok) return claimed;
    const earlier = await this.unsaid(found, begun.state, besides);
    if (!earlier.ok) return earlier;
    const issued = [{ type: 'confirm' }, { type: 'issue', directiveId, besides: earlier.value }] as const;
    const changes = letters.decideAll(letterId, undefined, [...steps, ...issued]);
    return changes.ok ? ok({ state: begun.state, changes: [...changes.value, ...claimed.value] }) : changes;
  }

  /** It comes in as the file that is printed, and is read. */
  private async steps(found: FoundRelay, letterId: string, read: LetterReading) {
    const { unitId } = found;
    const { source, ...file } = await this.keep(printedLetter(letterOf(found, editsOf(found)).relay));
    return [
      { type: 'submit', letterId, unitId, ...file, at: this.needs.letters.now() },
      { type: 'recordReading', read, source },
    ] as const;
  }

  /** Its number, unless another letter has it. */
  private async claimed(letter: Letter): Promise<Result<readonly AggregateChange[]>> {
    const { letters } = this.needs;
    const complete = confirmable(letter);
    if (!complete.ok) return complete;
    const { naturalKey, fields } = complete.value;
    const holder = await letters.holderOf(naturalKey);
    if (holder !== null) return err(numberTaken(letter.letterId, holder, fields.letterNumber));
    return letters.claim(naturalKey, letter.letterId);
  }

  /** What the unit has issued of the same matter, all of which the officer must have named. */
  private async unsaid(
    found: FoundRelay,
    draft: Letter,
    besides: readonly string[],
  ): Promise<Result<readonly string[]>> {
    const relayed = (found.loaded?.state.issued ?? []).map((each): IssuedBefore => ({
      ...each,
      because: 'same-parent',
    }));
    const others = await this.needs.issues.before({ state: draft, version: 0 });
    const all = [...new Map([...others, ...relayed].map((each) => [each.directiveId, each])).values()];
    const isSaid = all.every(({ directiveId }) => besides.includes(directiveId));
    return isSaid ? ok(all.map(({ directiveId }) => directiveId)) : err(issuedBefore(found.letterId, all));
  }

  /** The bytes first: a letter whose contents are missing could never be handed on. */
  private async keep(letter: PrintedLetter) {
    const { contents, print } = this.needs;
    const bytes = await print(letter);
    const sha256 = sha256Hex(bytes);
    await contents.put(sha256, bytes);
    const { heads, paragraphs, closing, signer, foot, number, date, office } = letter;
    const lines = [
      ...[number, ...office, date],
      ...heads.map((head) => `${head.label} ${head.lines.join(' ')}`),
      ...[...paragraphs, closing, ...signer, ...foot],
    ];
    const textSha256 = await keepText(lines.join('\n'), contents);
    const source = { mediaType: pdf, origin: 'written' as const, textSha256, pages: [], files: [] };
    return { sha256, bytes: bytes.length, source };
  }

  private directive(
    { actor }: Caller,
    letter: Letter,
    { found, says, made }: { readonly found: FoundRelay; readonly says: RelaySays; readonly made: Made },
  ): Result<Directive> {
    const complete = confirmable(letter);
    if (!complete.ok) return complete;
    const { tree, position } = found.today;
    const audience = desugar(says.expression, { tree, issuerUnitId: found.unitId });
    if (!audience.ok) return audience;
    const { units, hash } = says.evaluation;
    const { passedOn } = says;
    return ok(
      directiveOf(
        { ...complete.value.fields, audience: says.expression, form: passedOn.form as LetterFields['form'] },
        {
          ...made,
          mode: 'relayed',
          treeDate: tree.date,
          audience: audience.value,
          schedule: passedOn.schedule,
          parent: {
            directiveId: passedOn.directiveId,
            unitId: found.unitId,
            rootDirectiveId: passedOn.parent?.rootDirectiveId ?? passedOn.directiveId,
            rootIssuerUnitId: passedOn.parent?.rootIssuerUnitId ?? passedOn.issuerUnitId,
            by: actor.id,
          },
          shown: { position, count: units.length, hash },
          approvedBy: undefined,
          at: this.needs.letters.now(),
        },
      ),
    );
  }
}
