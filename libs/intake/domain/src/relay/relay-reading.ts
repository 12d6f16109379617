import { parseLetterNumber } from '@wian/thai';
import type { Audience, Level } from '@wian/contracts';
import type { LetterFields, LetterReading } from '../letter/letter-fields.js';
import type { Deadline, Order } from '../letter-reading/parsed-letter.schema.js';
import type { RelayNumbered } from './relay.decider.js';
import type { RelayLetter } from './relay-letter.js';

interface Relayed {
  readonly relay: RelayLetter;
  readonly numbered: RelayNumbered;
  /** The letter that it passes on. */
  readonly parent: LetterFields;
  readonly parentIssuer: string | null;
  readonly unit: { readonly unitId: string; readonly name: string; readonly level: Level };
  readonly audience: Audience;
  readonly orders: readonly Order[];
  readonly deadlines: readonly Deadline[];
}

/** A relay letter as it would be read from paper: what it says is known, so nothing is asked and nothing points into a text. */
export function readingOfRelay({ relay, numbered, parent, parentIssuer, unit, ...says }: Relayed): LetterReading {
  const { letterNumber: number, letterDate, subject } = numbered;
  const parts = parseLetterNumber(number) ?? { prefix: null, officeCode: null, circular: false, running: null };
  const { urgency, enclosures, signer, ownerUnit, telephone, copyTo } = relay;
  const { letterNumber, letterDate: parentDate, urgency: parentUrgency, action, nilReport } = parent;
  const relays = { kind: 'relays', organisation: parentIssuer, urgency: parentUrgency } as const;
  return {
    version: 1,
    letterKind: 'external',
    letterNumber: { ...parts, raw: number, normalized: number },
    letterDate,
    urgency,
    inheritedUrgency: null,
    urgentBy: null,
    secrecy: 'none',
    subject,
    issuer: { name: unit.name, level: unit.level, unitCode: unit.unitId.slice('unit_'.length) },
    addressees: { phrase: relay.addressees?.phrase ?? '', audience: says.audience },
    references: [{ ...relays, number: letterNumber, date: parentDate }],
    enclosures: [...enclosures],
    orders: [...says.orders],
    deadlines: [...says.deadlines],
    action,
    nilReport,
    reportTo: unit.name,
    signer,
    ownerUnit,
    telephone,
    copyTo: [...copyTo],
    questions: [],
    fields: {},
  };
}
