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
import type { TreeToday } from '../tree-today.js';

/** A letter that a unit may pass on, with all that its relay letter is made of. */
export interface Relayable {
  readonly parent: LetterFields;
  readonly facts: RelayFacts;
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
    const fields = await this.withEnds(letter, parent.value, tree);
    return ok({
      parent: fields,
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

  /** The letter with the ends of what is counted from the unit's receipt; a letter without a calendar has none. */
  private async withEnds(letter: Letter, fields: LetterFields, tree: OrgTree): Promise<LetterFields> {
    const known = await this.needs.calendars.current();
    if (!known) return fields;
    const province = tree.pathOf(letter.unitId).find((each) => tree.byId(each)?.level === 'province');
    const calendar = unwrap(WorkingCalendar.of(known, (province && tree.byId(province)?.code) ?? null));
    const registered = letter.registered?.book === 'received' ? letter.registered : undefined;
    const received = receivedAt(
      {
        deliveredAt: await this.deliveredAt(letter),
        registeredAt: registered && new Date(registered.registeredAt),
      },
      calendar,
    );
    const from = { received, letterDate: fields.letterDate };
    return { ...fields, deadlines: countedDeadlines(fields.deadlines, from, calendar) };
  }

  /** What came with a directive was there as soon as that was issued, whenever the unit registered it. */
  private async deliveredAt({ registered, receivedAt: cameIn }: Letter): Promise<Date> {
    const directiveId = registered?.directiveId ?? null;
    const directive = directiveId && (await this.needs.log.load<Directive>('directive', directiveId))?.state;
    return new Date(directive ? directive.issuedAt : cameIn);
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
