import { z } from 'zod';

/** Fields that mean the same in every contract. Ids carry their kind; dates are Asia/Bangkok, instants UTC. */
const idOf = (kind: string, rest = '[A-Za-z0-9-]+') =>
  z.string().regex(new RegExp(`^${kind}_${rest}$`), `expected the id of a ${kind}: ${kind}_ and what follows in lists`);

export const unitIdField = idOf('unit');
export const postIdField = idOf('post');
export const personIdField = idOf('person');
export const calendarIdField = idOf('calendar');
export const letterIdField = idOf('letter');
export const directiveIdField = idOf('directive');
export const importIdField = idOf('import');
/** Deterministic: cause, recipient and channel. */
export const deliveryIdField = idOf('delivery', '[A-Za-z0-9_-]+');
/** Deterministic: directive, unit and person. */
export const openingIdField = idOf('opening', '[A-Za-z0-9_-]+');
export const taskIdField = idOf('task', '[A-Za-z0-9-]+_[A-Za-z0-9-]+');

/** A day in Asia/Bangkok, CE, e.g. `2025-03-06`. */
export const localDateField = z.iso.date();
/** An instant in UTC, e.g. `2025-03-06T02:00:00.000Z`. */
export const instantField = z.iso.datetime();

/** One of several words of which more may come: readers bear one that they do not know. */
export const wordField = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'expected a word in lower case such as exempted');

/** Levels of the routing tree, top down. */
export const levelField = z.enum(['ministry', 'department', 'province', 'district', 'local', 'other']);
export type Level = z.infer<typeof levelField>;

/** Types of body; `pao` อบจ., `sao` อบต., municipalities ทน. ทม. ทต., `special` กทม. and พัทยา. */
export const unitTypeField = z.enum([
  'ministry',
  'province',
  'district',
  'pao',
  'city-municipality',
  'town-municipality',
  'subdistrict-municipality',
  'sao',
  'special',
  'provincial-office',
  'village-head',
  'school',
  'other',
]);
export type UnitType = z.infer<typeof unitTypeField>;

/** Urgency, low to high: none, ด่วน, ด่วนมาก, ด่วนที่สุด. */
export const urgencyField = z.enum(['normal', 'urgent', 'very-urgent', 'most-urgent']);
export type Urgency = z.infer<typeof urgencyField>;

/** What a letter as a whole asks. */
export const actionField = z.enum(['acknowledge', 'comply', 'act', 'report', 'relay']);
export type LetterAction = z.infer<typeof actionField>;

/** The row of a file that something was last recorded from. */
export const originField = z.object({
  importId: importIdField,
  /** As its sender called it. */
  file: z.string().min(1),
  /** As spreadsheet programs number it: the names of the columns are row 1. */
  row: z.int().min(1),
});
export type Origin = z.infer<typeof originField>;
