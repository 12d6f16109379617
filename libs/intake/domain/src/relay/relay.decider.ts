import { defineInternalEvent, directiveIdField, letterIdField, localDateField, unitIdField } from '@wian/contracts';
import { err, ok, type Decider, type Result } from '@wian/kernel';
import { z } from 'zod';
import { relayEditsField, relayLetterField, type RelayChange, type RelayEdits } from './relay-letter.js';
import { issuedRelay, notIssuedYet, notNumbered, numberedRelay } from './relay.errors.js';

/** The number that it took in the unit's register of letters sent, with what stands there too. */
const relayNumberedField = z.object({
  registrationId: z.string().startsWith('registration_'),
  /** Normalised: `อจ 0318/ว 656`. */
  letterNumber: z.string().min(1),
  letterDate: localDateField,
  subject: z.string(),
  addressees: relayLetterField.shape.addressees,
});
export type RelayNumbered = z.infer<typeof relayNumberedField>;

/** A directive by which the unit has passed it on, and the letter of the unit that says so. */
const relayIssuedField = z.object({
  directiveId: directiveIdField,
  letterId: letterIdField,
  letterNumber: z.string().min(1),
});

/** What a unit makes of a letter that reached it: what the officer wrote, and its number. All else is prefilled anew. */
export const relayField = z.object({
  relayId: z.string().startsWith('relay_'),
  letterId: letterIdField,
  /** Whose letter it becomes: the unit that has the parent letter. */
  unitId: unitIdField,
  edits: relayEditsField,
  /** null: it has none yet. */
  numbered: relayNumberedField.nullable(),
  /** The oldest first; absent until it was issued. */
  issued: z.array(relayIssuedField).min(1).optional(),
});
export type Relay = z.infer<typeof relayField>;

export const relayEdited = defineInternalEvent('relay.edited', relayField);
export const relayNumbered = defineInternalEvent('relay.numbered', relayField);
export const relayIssued = defineInternalEvent('relay.issued', relayField);
/** Another letter that passes on the same begins, with a number of its own. */
export const relayBegunAnew = defineInternalEvent('relay.begun-anew', relayField);
export interface RelayEvent {
  readonly type: 'relay.edited' | 'relay.numbered' | 'relay.issued' | 'relay.begun-anew';
  readonly data: Relay;
}

interface About {
  readonly letterId: string;
  readonly unitId: string;
  /** Whether the number that it took still stands in the register. */
  readonly stands: boolean;
}
export type RelayCommand =
  | ({ readonly type: 'edit'; readonly change: RelayChange } & About)
  | ({ readonly type: 'number'; readonly numbered: RelayNumbered } & About)
  /** `letterId`: of the unit's own letter. */
  | ({ readonly type: 'issue'; readonly directiveId: string; readonly issuedAs: string } & About)
  | ({ readonly type: 'beginAnew' } & About);

/** One relay letter a letter and unit; a letter belongs to one unit. */
export const relayIdOf = (letterId: string): string => `relay_${letterId.slice('letter_'.length)}`;

/** What the line of the register says too, so that it stays as long as the number stands. */
const registered = ['circular', 'office', 'letterDate', 'subject', 'addressees'] as const;

export const relayDecider: Decider<Relay, RelayCommand, RelayEvent> = {
  decide(relay, command) {
    const now = relay ?? begun(command);
    switch (command.type) {
      case 'number': {
        const isTaken = now.numbered !== null && command.stands;
        return ok(isTaken ? [] : [{ type: 'relay.numbered', data: { ...now, numbered: command.numbered } }]);
      }
      case 'edit':
        return edit(now, command);
      case 'issue':
        return issue(now, command);
      case 'beginAnew':
        if (now.numbered === null) return ok([]);
        return isIssued(now)
          ? ok([{ type: 'relay.begun-anew', data: { ...now, numbered: null } }])
          : err(notIssuedYet(now.letterId));
      default:
        return command satisfies never;
    }
  },
  evolve: (_, event) => event.data,
};

/** The letter that it is now was issued: what it says stands. */
const isIssued = ({ numbered, issued = [] }: Relay): boolean =>
  numbered !== null && issued.at(-1)?.letterNumber === numbered.letterNumber;

function edit(now: Relay, { change, stands }: Extract<RelayCommand, { type: 'edit' }>): Result<RelayEvent[]> {
  const edits = editsAfter(now.edits, change);
  if (isSame(edits, now.edits)) return ok([]);
  if (isIssued(now)) return err(issuedRelay(now));
  const fixed = registered.filter((field) => !isSame(edits[field], now.edits[field]));
  if (now.numbered && stands && fixed.length > 0)
    return err(numberedRelay(now.letterId, now.numbered.letterNumber, fixed));
  return ok([{ type: 'relay.edited', data: { ...now, edits } }]);
}

function issue(now: Relay, { directiveId, issuedAs, stands }: Extract<RelayCommand, { type: 'issue' }>) {
  if (isIssued(now)) return err(issuedRelay(now));
  if (!now.numbered || !stands) return err(notNumbered(now.letterId));
  const { letterNumber } = now.numbered;
  const issued = [...(now.issued ?? []), { directiveId, letterId: issuedAs, letterNumber }];
  return ok([{ type: 'relay.issued' as const, data: { ...now, issued } }]);
}

const begun = ({ letterId, unitId }: About): Relay => ({
  relayId: relayIdOf(letterId),
  letterId,
  unitId,
  edits: {},
  numbered: null,
});

/** Fields in one order, whoever wrote which first, so that equal edits are the same. */
export function editsAfter(edits: RelayEdits, change: RelayChange): RelayEdits {
  const all: Record<string, unknown> = { ...edits, ...change };
  const kept = Object.keys(relayEditsField.shape).filter((name) => all[name] !== null && all[name] !== undefined);
  return Object.fromEntries(kept.map((name) => [name, all[name]])) as RelayEdits;
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
