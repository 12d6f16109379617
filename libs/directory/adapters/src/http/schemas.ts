import {
  calendarField,
  calendarIdField,
  levelField,
  localDateField,
  postField,
  unitField,
  unitIdField,
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

export const unitParams = z.object({ unitId: unitIdField });
export const postsQuery = z.object({ unit: unitIdField });
export const calendarParams = z.object({ calendarId: calendarIdField });
