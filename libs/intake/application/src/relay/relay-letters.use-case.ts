import { unitIdField } from '@wian/contracts';
import {
  changedRelay,
  dueTooEarly,
  dueTooLate,
  editsAfter,
  incompleteRelay,
  isCircular,
  isTooLate,
  missingInRelay,
  printedLetter,
  relayDecider,
  relayField,
  relayIdOf,
  relayLetterField,
  relayLetterOf,
  relayNumber,
  registerYear,
  officeOf,
  type PrefilledRelay,
  type PrintedLetter,
  type Registration,
  type Relay,
  type RelayChange,
  type RelayCommand,
  type RelayEdits,
} from '@wian/intake-domain';
import { againOnConflict, changesBy, err, ok, type CommitLog, type Result, type Versioned } from '@wian/kernel';
import { z } from 'zod';
import type { Caller } from '../caller.js';
import type { LetterAccess } from '../letter-access.js';
import type { RegisterLog } from '../register/register-log.js';
import type { Relayable, RelayableLetters } from './relay-facts.js';

/** A relay letter as its officer sees it. */
export const relayViewField = z.object({
  letterId: relayField.shape.letterId,
  unitId: unitIdField,
  /** 0 while nothing was written and no number taken. */
  version: z.int().min(0),
  relay: relayLetterField,
  /** What of it an officer wrote. */
  edits: relayField.shape.edits,
  /** null: it has no number, or its number was struck out. */
  numbered: relayField.shape.numbered,
  /** What must be filled in before it gets a number; `letter.…` is missing in the parent letter itself. */
  missing: z.array(z.string()),
  /** Orders and dates of the parent letter that it does not say. */
  leftOut: z.array(z.string()),
});
export type RelayView = z.infer<typeof relayViewField>;

/** A step of the officer, on the relay letter as it was seen. */
export interface RelayStep {
  readonly letterId: string;
  readonly version: number;
}

interface Dependencies {
  readonly log: CommitLog;
  readonly access: LetterAccess;
  readonly relayable: RelayableLetters;
  readonly registers: RegisterLog;
}

/** All that a step rests on. */
interface Found extends Relayable {
  readonly letterId: string;
  readonly unitId: string;
  readonly loaded: Versioned<Relay> | undefined;
  /** The number that it took and that nobody struck out. */
  readonly numbered: Relay['numbered'];
}

/** Within a process others may register at the same time, and each commit that is lost is tried again. */
const TRIES = 50;

/** The letter by which a unit passes on one that reached it: prefilled anew each time, with what the officer wrote. */
export class RelayLetters {
  constructor(private readonly needs: Dependencies) {}

  async show(caller: Caller, letterId: string): Promise<Result<RelayView>> {
    const found = await this.find(caller, letterId, 'toRead');
    return found.ok ? ok(viewOf(found.value)) : found;
  }

  /** As it stands on paper. */
  async printed(caller: Caller, letterId: string): Promise<Result<PrintedLetter>> {
    const shown = await this.show(caller, letterId);
    return shown.ok ? ok(printedLetter(shown.value.relay)) : shown;
  }

  /** The same change again changes nothing, so it may be sent again after a lost answer. */
  async edit(
    caller: Caller,
    { change, ...step }: RelayStep & { readonly change: RelayChange },
  ): Promise<Result<RelayView>> {
    const done = await againOnConflict(async () => {
      const found = await this.find(caller, step.letterId, 'toAct');
      return found.ok ? this.write(caller, found.value, step.version, change) : found;
    });
    return done.ok ? this.show(caller, step.letterId) : done;
  }

  /** Its number in the register of letters sent: the next one, taken once. Asked again it has the number that it has. */
  async takeNumber(caller: Caller, { letterId, version }: RelayStep): Promise<Result<RelayView>> {
    const done = await againOnConflict(async () => {
      const found = await this.find(caller, letterId, 'toAct');
      if (!found.ok || found.value.numbered) return found;
      const seen = checkVersion(found.value, version);
      return seen.ok ? this.number(caller, found.value) : seen;
    }, TRIES);
    return done.ok ? this.show(caller, letterId) : done;
  }

  private async write(caller: Caller, found: Found, version: number, change: RelayChange): Promise<Result<unknown>> {
    const decided = decide(found, { type: 'edit', change, ...aboutOf(found) });
    if (!decided.ok || decided.value.length === 0) return decided;
    const seen = checkVersion(found, version);
    const due = seen.ok ? checkDue(found, change) : seen;
    return due.ok ? this.commit(caller, decided.value) : due;
  }

  private async number(caller: Caller, found: Found): Promise<Result<unknown>> {
    const { letterId, unitId, facts } = found;
    const { relay, missing, edits } = viewOf(found);
    const office = officeOf(facts.unit, edits);
    if (missing.length > 0 || office === null) return err(incompleteRelay(letterId, missing));
    const { letterDate, subject, addressees } = relay;
    const numberFor = (running: number) => relayNumber(office, isCircular(edits), running);
    const series = isCircular(edits) ? 'circular' : 'ordinary';
    return this.needs.registers.enter(caller, {
      key: { unitId, book: 'sent', series, year: registerYear('sent', letterDate, '') },
      entered: (running) => ({
        letterNumber: numberFor(running),
        letterDate,
        from: facts.unit.name,
        to: addressees?.phrase ?? null,
        subject,
      }),
      directiveId: null,
      also: ({ registrationId, number }: Registration) => {
        const numbered = { registrationId, letterNumber: numberFor(number), letterDate, subject, addressees };
        return decide(found, { type: 'number', numbered, ...aboutOf(found) });
      },
    });
  }

  private async find(caller: Caller, letterId: string, may: 'toRead' | 'toAct'): Promise<Result<Found>> {
    const { access, relayable, registers, log } = this.needs;
    const letter = await access[may](caller, letterId);
    if (!letter.ok) return letter;
    const made = await relayable.of(letter.value.state, registers.now());
    if (!made.ok) return made;
    const loaded = await log.load<Relay>('relay', relayIdOf(letterId));
    const taken = loaded?.state.numbered ?? null;
    const line = taken && (await registers.line(taken.registrationId));
    const numbered = line?.voided ? null : taken;
    return ok({ ...made.value, letterId, unitId: letter.value.state.unitId, loaded, numbered });
  }

  private async commit({ actor, correlationId }: Caller, changes: Parameters<CommitLog['commit']>[0]['changes']) {
    return this.needs.log.commit({ at: this.needs.registers.now(), actor, correlationId, changes });
  }
}

const aboutOf = ({ letterId, unitId, numbered }: Found) => ({ letterId, unitId, stands: numbered !== null });
const versionOf = ({ loaded }: Found): number => loaded?.version ?? 0;

function decide({ letterId, loaded }: Found, command: RelayCommand) {
  return changesBy(relayDecider, { aggregate: 'relay', id: relayIdOf(letterId), loaded }, command);
}

const checkVersion = (found: Found, version: number): Result<undefined> =>
  versionOf(found) === version ? ok(undefined) : err(changedRelay(found.letterId, version, versionOf(found)));

/** The unit's own day stands between its letter's date and what the parent letter allows. */
function checkDue(found: Found, change: RelayChange): Result<undefined> {
  const edits = editsAfter(found.loaded?.state.edits ?? {}, change);
  const { letterId, parent } = found;
  const { dueBy } = edits;
  if (dueBy === undefined) return ok(undefined);
  const { letterDate } = letterOf(found, edits).relay;
  if (dueBy < letterDate) return err(dueTooEarly(letterId, dueBy, letterDate));
  return isTooLate(dueBy, parent.deadlines) ? err(dueTooLate(letterId, dueBy)) : ok(undefined);
}

/** What the register says stays, whichever day it is looked at and whatever becomes of letter and tree. */
function letterOf({ parent, facts, numbered }: Found, edits: RelayEdits): PrefilledRelay {
  const made = relayLetterOf(parent, facts, edits);
  if (!numbered) return made;
  const { registrationId: _, ...registered } = numbered;
  return { ...made, relay: { ...made.relay, ...registered } };
}

function viewOf(found: Found): RelayView {
  const { letterId, unitId, loaded, numbered, parent, facts } = found;
  const edits = loaded?.state.edits ?? {};
  const { relay, leftOut } = letterOf(found, edits);
  return {
    letterId,
    unitId,
    version: versionOf(found),
    relay,
    edits,
    numbered,
    missing: missingInRelay(parent, facts, relay, edits.subject),
    leftOut: [...leftOut],
  };
}
