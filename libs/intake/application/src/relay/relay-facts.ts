import {
  addresseesBelow,
  countedDeadlines,
  fieldsOfLetter,
  notReceived,
  secret,
  unknownUnit,
  wrongStatus,
  type Letter,
  type LetterFields,
  type RelayFacts,
} from '@wian/intake-domain';
import type { Directive } from '@wian/contracts';
import { err, ok, unwrap, type CommitLog, type Result } from '@wian/kernel';
import { resolveAudience, type OrgTree } from '@wian/org-tree';
import { localDateOf, receivedAt, WorkingCalendar } from '@wian/working-time';
import type { CalendarSource } from '../calendar-source.port.js';
import { isSameNumber, parentsOf } from '../letter-numbers.js';
import type { LetterQueries } from '../letter-queries.port.js';
import type { DatedTree, TreeToday } from '../tree-today.js';

type Deadline = LetterFields['deadlines'][number];

/** A letter that a unit may pass on, with all that its relay letter is made of. */
export interface Relayable {
  readonly parent: LetterFields;
  readonly facts: RelayFacts;
  /** Today's. */
  readonly today: DatedTree;
  /** The directive with which it came; undefined where it came otherwise. */
  readonly directive: Directive | undefined;
  /** The limits of that directive, with the ends of those that count from the unit's receipt. */
  readonly limits: readonly Deadline[];
}

interface Dependencies {
  readonly log: CommitLog;
  readonly trees: TreeToday;
  readonly queries: Pick<LetterQueries, 'mentioning'>;
  readonly calendars: CalendarSource;
}

/** Gathers what a relay letter is made of: the letter, the unit and those below it today, earlier letters of its own. */
export class RelayableLetters {
  constructor(private readonly needs: Dependencies) {}

  /** Fails with `LETTER.WRONG_STATUS`, `LETTER.SECRET`, `RELAY.OWN_LETTER`, `RELAY.UNIT_UNKNOWN` or a broken tree. */
  async of(letter: Letter, now: Date): Promise<Result<Relayable>> {
    const parent = relayable(letter);
    if (!parent.ok) return parent;
    const today = await this.needs.trees.current();
    if (!today.ok) return today;
    const { tree } = today.value;
    const unit = tree.byId(letter.unitId);
    if (!unit) return err(unknownUnit(letter.unitId));
    const directive = await this.directiveOf(letter);
    const counted = await this.counting(letter, directive, tree);
    const fields = { ...parent.value, deadlines: counted(parent.value, parent.value.deadlines) };
    return ok({
      parent: fields,
      today: today.value,
      directive,
      limits: directive ? counted(directive, limitsOf(directive, parent.value)) : [],
      facts: {
        unit,
        date: localDateOf(now),
        ...saidIn(letter, tree),
        addressees: addresseesBelow(tree, unit.unitId, addressedBy(fields, tree)),
        isForThoseBelow: (audience) => reaches({ ...fields, audience }, tree, unit.unitId),
        earlier: await this.earlier(letter.unitId, fields),
      },
    });
  }

  /** Limits get the ends of what is counted from the unit's receipt; without a calendar there are none. */
  private async counting(letter: Letter, directive: Directive | undefined, tree: OrgTree): Promise<Counting> {
    const known = await this.needs.calendars.current();
    if (!known) return (_, limits) => [...limits];
    const province = tree.pathOf(letter.unitId).find((each) => tree.byId(each)?.level === 'province');
    const calendar = unwrap(WorkingCalendar.of(known, (province && tree.byId(province)?.code) ?? null));
    const registered = letter.registered?.book === 'received' ? letter.registered : undefined;
    const received = receivedAt(
      {
        // What came with a directive was there as soon as that was issued, whenever the unit registered it.
        deliveredAt: new Date(directive ? directive.issuedAt : letter.receivedAt),
        registeredAt: registered && new Date(registered.registeredAt),
      },
      calendar,
    );
    return ({ letterDate }, limits) => countedDeadlines(limits, { received, letterDate }, calendar);
  }

  private async directiveOf({ registered }: Letter): Promise<Directive | undefined> {
    const directiveId = registered?.directiveId ?? null;
    return directiveId === null ? undefined : (await this.needs.log.load<Directive>('directive', directiveId))?.state;
  }

  /** Letters of the unit's own that passed on what this letter refers to. */
  private async earlier(unitId: string, { references }: LetterFields): Promise<RelayFacts['earlier']> {
    const named = references.flatMap(({ kind, number, date }) =>
      number === null || kind === 'enclosed' || kind === 'relays' ? [] : [{ number, date }],
    );
    if (named.length === 0) return [];
    const query = { numbers: named.map(({ number }) => number), units: [unitId], limit: 100 };
    const found = await this.needs.queries.mentioning(query);
    return found.flatMap(({ state }) => {
      const fields = fieldsOfLetter(state);
      const isOwn = fields?.issuerUnitId === unitId && (state.status === 'confirmed' || state.status === 'issued');
      const passedOn = parentsOf(fields).some((each) => named.some((other) => isSameNumber(each, other)));
      return isOwn && passedOn && fields.letterNumber ? [{ number: fields.letterNumber, date: fields.letterDate }] : [];
    });
  }
}

type Counting = (letter: Pick<LetterFields, 'letterDate'>, limits: readonly Deadline[]) => Deadline[];

/** Each with the phrase that says it in the letter. */
const limitsOf = ({ deadlines = [] }: Directive, letter: LetterFields): Deadline[] =>
  deadlines.map((deadline) => {
    const { kind, order } = deadline;
    const said = letter.deadlines.find((each) => each.kind === kind && each.order === order);
    return { ...deadline, text: said?.text ?? '' };
  });

/** A letter of somebody else that was read; what is only being read, or was rejected, is not passed on. */
function relayable(letter: Letter): Result<LetterFields> {
  const fields = fieldsOfLetter(letter);
  if (!fields || !letter.read || !['draft', 'confirmed', 'issued'].includes(letter.status))
    return err(wrongStatus(letter, 'draft'));
  if (letter.read.secrecy !== 'none') return err(secret(letter.letterId, letter.read.secrecy));
  return fields.issuerUnitId === letter.unitId ? err(notReceived(letter.letterId, letter.unitId)) : ok(fields);
}

/** What stands in the letter itself; its issuer is called as it is called today. */
function saidIn(letter: Letter, tree: OrgTree): Pick<RelayFacts, 'issuerName' | 'reportTo' | 'urgentBy'> {
  const { read } = letter;
  const fields = fieldsOfLetter(letter);
  const issuerUnitId = fields?.issuerUnitId;
  return {
    issuerName: (issuerUnitId && tree.byId(issuerUnitId)?.name) || (read?.issuer?.name ?? null),
    reportTo: read?.reportTo ?? null,
    urgentBy: fields?.urgentBy ?? null,
  };
}

/** Whom the letter reaches today, as far as that can be told. */
function addressedBy({ audience, issuerUnitId }: LetterFields, tree: OrgTree): readonly string[] {
  if (!audience || !issuerUnitId) return [];
  const resolved = resolveAudience(audience, { tree, issuerUnitId });
  return resolved.ok ? resolved.value : [];
}

/** An order whose audience cannot be told is kept: the officer sees it. */
function reaches({ audience, issuerUnitId }: LetterFields, tree: OrgTree, unitId: string): boolean {
  if (!audience || !issuerUnitId) return true;
  const resolved = resolveAudience(audience, { tree, issuerUnitId });
  return !resolved.ok || resolved.value.some((each) => each !== unitId && tree.isWithin(each, unitId));
}
