/** Which fields of a reading are measured, what counts as empty, and when two values are the same. */
import { sameAudience } from './audience-set.mjs';

/** Spaces, line ends and kinds of quotes do not count; a worked example may cut a text short with …. */
export function sameText(expected, got) {
  const [want, have] = [fold(expected), fold(got)];
  return want.endsWith('…') ? have.startsWith(want.slice(0, -1)) : want === have;
}

/** The contract does not say where a phrase begins and ends: one holds the other. */
const samePhrase = (expected, got) => {
  const [want, have] = [fold(expected), fold(got)];
  return want.includes(have) || have.includes(want);
};

const fold = (text) => text.replace(/[“”„]/g, '"').replace(/[‘’]/g, "'").replace(/\s+/g, '');
const same = (expected, got) => expected === got;
const sameOffset = (expected, got) => expected.amount === got.amount && expected.unit === got.unit;
const sameTime = (expected, got) => minutes(expected) === minutes(got);
const minutes = (time) => time.replace(/(T\d\d:\d\d):00$/, '$1');
const sameRule = (expected, got) => ruleParts(expected) === ruleParts(got);
const ruleParts = (rule) =>
  rule
    .replace(/^RRULE:/, '')
    .split(';')
    .map((part) => part.replace(/(\d+(?:,\d+)+)/, (list) => list.split(',').sort().join()))
    .sort()
    .join(';');
/** `deadlines[0].at` and `deadlines` are one doubt to an officer. */
const sameField = (expected, got) => rootOf(expected) === rootOf(got);
export const rootOf = (path) => path.split(/[. []/)[0];

/** Path → when values are the same, and the value that stands for "the letter has none" beside null. */
export const SINGLE = {
  letterKind: { same, empty: 'unknown' },
  'letterNumber.raw': { same: sameText },
  'letterNumber.normalized': { same },
  'letterNumber.prefix': { same },
  'letterNumber.officeCode': { same },
  'letterNumber.circular': { same },
  'letterNumber.running': { same },
  letterDate: { same },
  urgency: { same, empty: 'normal' },
  inheritedUrgency: { same, empty: 'normal' },
  urgentBy: { same: sameTime },
  secrecy: { same, empty: 'none' },
  subject: { same: sameText },
  'issuer.name': { same: sameText },
  'issuer.level': { same },
  'issuer.unitCode': { same },
  'addressees.phrase': { same: sameText },
  'addressees.audience': { same: sameAudience },
  action: { same },
  nilReport: { same, empty: false },
  reportTo: { same: sameText },
  'signer.name': { same: sameText },
  'signer.position': { same: sameText },
  'signer.actingFor': { same: sameText },
  ownerUnit: { same: sameText },
  telephone: { same: sameText },
};

/** Lists: path → the fields of an item. `whole` is the item with all of them but those marked `loose`. */
export const LISTS = {
  references: {
    kind: { same },
    organisation: { same: sameText },
    urgency: { same, empty: 'normal' },
    number: { same },
    date: { same },
  },
  enclosures: { text: { same: sameText }, count: { same }, unit: { same: sameText } },
  orders: { ordinal: { same }, text: { same: sameText }, audience: { same: sameAudience }, action: { same } },
  deadlines: {
    kind: { same },
    at: { same: sameTime },
    precision: { same },
    exclusive: { same, empty: false },
    anchor: { same },
    offset: { same: sameOffset },
    recurrence: { same: sameRule },
    order: { same },
    text: { same: samePhrase, loose: true },
  },
  copyTo: { text: { same: sameText } },
  questions: { field: { same: sameField } },
};

/** Every field that is counted, in the order of the contract; of items with several fields first the items as wholes. */
export const FIELDS = [
  ...Object.keys(SINGLE),
  ...Object.entries(LISTS).flatMap(([list, rules]) => {
    const keys = Object.keys(rules);
    return [...(keys.length > 1 ? [`${list} (whole)`] : []), ...keys.map((key) => `${list}.${key}`)];
  }),
];

export const isEmpty = (value, { empty }) => value === null || value === undefined || value === empty;

export const at = (reading, path) => path.split('.').reduce((value, key) => value?.[key], reading) ?? null;

/** The items of a list as they are compared. */
export function itemsOf(reading, list) {
  const items = reading[list] ?? [];
  if (list === 'copyTo') return items.map((text) => ({ text }));
  return list === 'deadlines' ? items.map(onlyWhatRepeats) : items;
}

/** What the other fields of time mean beside a recurrence, the contract leaves open. */
function onlyWhatRepeats(deadline) {
  if (deadline.kind !== 'recurring') return deadline;
  return { ...deadline, at: null, precision: null, exclusive: false, anchor: null, offset: null };
}
