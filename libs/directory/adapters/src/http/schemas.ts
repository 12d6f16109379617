import {
  calendarField,
  calendarIdField,
  levelField,
  localDateField,
  personIdField,
  postField,
  unitCauseField,
  unitField,
  unitIdField,
  unitPeriodField,
  unitTypeField,
} from '@wian/contracts';
import { pageQuery } from '@wian/http';
import { z } from 'zod';

export const importBody = z
  .strictObject({
    units: z.array(unitField).max(500).default([]),
    posts: z.array(postField).max(500).default([]),
    calendars: z.array(calendarField).max(500).default([]),
  })
  .describe('1 to 500 in all, those above first; what stands already adds nothing');
export const importOutcome = z.object({ recorded: z.int(), unchanged: z.int() });

export const unitsQuery = pageQuery.extend({
  within: unitIdField.optional().describe('only this unit and what stands below it'),
  level: levelField.optional(),
  type: unitTypeField.optional(),
  on: localDateField.optional().describe('as the units stood on this day; today unless told'),
});
export const unitSummary = z.object({
  unitId: unitIdField,
  code: z.string(),
  name: z.string(),
  type: unitTypeField,
  level: levelField,
  parentId: unitIdField.nullable(),
  sample: z.boolean(),
});

export const changeOutcome = z.object({
  units: z
    .array(unitField)
    .describe('every unit that the change touched, as it stands now; none where all stood already'),
});

export const unitHistory = z.object({
  unitId: unitIdField,
  items: z.array(
    z.object({
      on: localDateField,
      what: z
        .array(z.string())
        .describe('created, renamed, type-changed, recoded, re-parented, merged, split, abolished, ended'),
      became: unitPeriodField
        .pick({ name: true, type: true, level: true, parentId: true })
        .extend({ code: z.string() })
        .nullable()
        .describe('as it stood from that day on; null = it was no more'),
      because: z.array(unitCauseField),
    }),
  ),
});

export const unitParams = z.object({ unitId: unitIdField });
const dayField = localDateField.optional().describe('today unless told');
export const postsQuery = z.object({ unit: unitIdField, on: dayField });
export const vacantPostsQuery = pageQuery.extend({
  within: unitIdField.optional().describe('only of this unit and what stands below it'),
  on: dayField,
  state: z
    .enum(['acting', 'vacant'])
    .optional()
    .describe('acting: only those for which somebody acts; vacant: only those for which nobody does'),
});
const occupancy = z.object({
  state: z.enum(['held', 'acting', 'vacant']),
  personId: personIdField.nullable().describe('who holds it, else who acts'),
  basis: z.string().nullable().describe('in what capacity, where it was told'),
  authority: z.string().nullable(),
});
export const occupiedPost = postField.extend({
  occupancy: occupancy.extend({ actingBeside: personIdField.nullable() }),
});
export const vacantPost = postField
  .pick({ postId: true, unitId: true, title: true, roles: true })
  .extend({ unitName: z.string(), ...occupancy.shape });
export const calendarParams = z.object({ calendarId: calendarIdField });
