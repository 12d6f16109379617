import {
  dueTooEarly,
  dueTooLate,
  editsAfter,
  incompleteRelay,
  isCircular,
  isTooLate,
  officeOf,
  printedLetter,
  registerYear,
  relayDecider,
  relayIdOf,
  relayNumber,
  type PrintedLetter,
  type Registration,
  type RelayChange,
  type RelayCommand,
} from '@wian/intake-domain';
import { againOnConflict, changesBy, err, ok, type CommitLog, type Result } from '@wian/kernel';
import type { Caller } from '../caller.js';
import type { RegisterLog } from '../register/register-log.js';
import {
  aboutOf,
  checkVersion,
  editsOf,
  letterOf,
  viewOf,
  type FoundRelay,
  type FoundRelays,
  type RelayStep,
  type RelayView,
} from './found-relay.js';

interface Dependencies {
  readonly log: CommitLog;
  readonly relays: FoundRelays;
  readonly registers: RegisterLog;
}

/** Within a process others may register at the same time, and each commit that is lost is tried again. */
const TRIES = 50;

/** The letter by which a unit passes on one that reached it: prefilled anew each time, with what the officer wrote. */
export class RelayLetters {
  constructor(private readonly needs: Dependencies) {}

  async show(caller: Caller, letterId: string): Promise<Result<RelayView>> {
    const found = await this.needs.relays.find(caller, letterId, 'toRead');
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
      const found = await this.needs.relays.find(caller, step.letterId, 'toAct');
      return found.ok ? this.write(caller, found.value, step.version, change) : found;
    });
    return done.ok ? this.show(caller, step.letterId) : done;
  }

  /** Its number in the register of letters sent: the next one, taken once. Asked again it has the number that it has. */
  async takeNumber(caller: Caller, { letterId, version }: RelayStep): Promise<Result<RelayView>> {
    const done = await againOnConflict(async () => {
      const found = await this.needs.relays.find(caller, letterId, 'toAct');
      if (!found.ok || found.value.numbered) return found;
      const seen = checkVersion(found.value, version);
      return seen.ok ? this.number(caller, found.value) : seen;
    }, TRIES);
    return done.ok ? this.show(caller, letterId) : done;
  }

  /** Begins another letter that passes on the same, with a number of its own; what was issued stands. */
  async beginAnew(caller: Caller, { letterId, version }: RelayStep): Promise<Result<RelayView>> {
    const done = await againOnConflict<unknown>(async () => {
      const found = await this.needs.relays.find(caller, letterId, 'toAct');
      if (!found.ok) return found;
      const decided = decide(found.value, { type: 'beginAnew', ...aboutOf(found.value) });
      if (!decided.ok || decided.value.length === 0) return decided;
      const seen = checkVersion(found.value, version);
      return seen.ok ? this.commit(caller, decided.value) : seen;
    });
    return done.ok ? this.show(caller, letterId) : done;
  }

  private async write(
    caller: Caller,
    found: FoundRelay,
    version: number,
    change: RelayChange,
  ): Promise<Result<unknown>> {
    const decided = decide(found, { type: 'edit', change, ...aboutOf(found) });
    if (!decided.ok || decided.value.length === 0) return decided;
    const seen = checkVersion(found, version);
    const due = seen.ok ? checkDue(found, change) : seen;
    return due.ok ? this.commit(caller, decided.value) : due;
  }

  private async number(caller: Caller, found: FoundRelay): Promise<Result<unknown>> {
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

  private async commit({ actor, correlationId }: Caller, changes: Parameters<CommitLog['commit']>[0]['changes']) {
    return this.needs.log.commit({ at: this.needs.registers.now(), actor, correlationId, changes });
  }
}

function decide({ letterId, loaded }: FoundRelay, command: RelayCommand) {
  return changesBy(relayDecider, { aggregate: 'relay', id: relayIdOf(letterId), loaded }, command);
}

/** The unit's own day stands between its letter's date and what the parent letter allows. */
function checkDue(found: FoundRelay, change: RelayChange): Result<undefined> {
  const edits = editsAfter(editsOf(found), change);
  const { letterId, parent } = found;
  const { dueBy } = edits;
  if (dueBy === undefined) return ok(undefined);
  const { letterDate } = letterOf(found, edits).relay;
  if (dueBy < letterDate) return err(dueTooEarly(letterId, dueBy, letterDate));
  return isTooLate(dueBy, parent.deadlines) ? err(dueTooLate(letterId, dueBy)) : ok(undefined);
}
