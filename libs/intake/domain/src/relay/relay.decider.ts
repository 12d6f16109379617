import { defineInternalEvent, letterIdField, localDateField, unitIdField } from '@wian/contracts';
import { err, ok, type Decider } from '@wian/kernel';
import { z } from 'zod';
import { relayEditsField, relayLetterField, type RelayChange, type RelayEdits } from './relay-letter.js';
import { numberedRelay } from './relay.errors.js';

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

/** What a unit makes of a letter that reached it: what the officer wrote, and its number. All else is prefilled anew. */
export const relayField = z.object({
  relayId: z.string().startsWith('relay_'),
  letterId: letterIdField,
  /** Whose letter it becomes: the unit that has the parent letter. */
  unitId: unitIdField,
  edits: relayEditsField,
  /** null: it has none yet. */
  numbered: relayNumberedField.nullable(),
});
export type Relay = z.infer<typeof relayField>;

export const relayEdited = defineInternalEvent('relay.edited', relayField);
export const relayNumbered = defineInternalEvent('relay.numbered', relayField);
export type RelayEvent =
  { readonly type: 'relay.edited'; readonly data: Relay } | { readonly type: 'relay.numbered'; readonly data: Relay };

interface About {
  readonly letterId: string;
  readonly unitId: string;
  /** Whether the number that it took still stands in the register. */
  readonly stands: boolean;
}
export type RelayCommand =
  | ({ readonly type: 'edit'; readonly change: RelayChange } & About)
  | ({ readonly type: 'number'; readonly numbered: RelayNumbered } & About);

/** One relay letter a letter and unit; a letter belongs to one unit. */
export const relayIdOf = (letterId: string): string => `relay_${letterId.slice('letter_'.length)}`;

/** What the line of the register says too, so that it stays as long as the number stands. */
const registered = ['circular', 'office', 'letterDate', 'subject', 'addressees'] as const;

export const relayDecider: Decider<Relay, RelayCommand, RelayEvent> = {
  decide(relay, command) {
    const now = relay ?? begun(command);
    if (command.type === 'number') {
      const isTaken = now.numbered !== null && command.stands;
      return ok(isTaken ? [] : [{ type: 'relay.numbered', data: { ...now, numbered: command.numbered } }]);
    }
    const edits = editsAfter(now.edits, command.change);
    if (isSame(edits, now.edits)) return ok([]);
    const fixed = registered.filter((field) => !isSame(edits[field], now.edits[field]));
    if (now.numbered && command.stands && fixed.length > 0)
      return err(numberedRelay(now.letterId, now.numbered.letterNumber, fixed));
    return ok([{ type: 'relay.edited', data: { ...now, edits } }]);
  },
  evolve: (_, event) => event.data,
};

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
