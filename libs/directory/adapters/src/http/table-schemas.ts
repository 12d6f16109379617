import { importIdField, localDateField, unitIdField } from '@wian/contracts';
import { importField } from '@wian/directory-domain';
import { pageQuery } from '@wian/http';
import { z } from 'zod';

export const planQuery = z.object({
  fileName: z.string().trim().min(1).max(255).default('table').describe('as its sender calls it'),
  on: localDateField.optional().describe('the first day on which its rows hold; today unless told'),
});
export const importParams = z.object({ importId: importIdField });
export const tableImport = importField.describe(
  'status: received (being planned), planned, applying, applied, stopped, undoing, undone; `done` of `plan.chunks` commits stand',
);
export const importsQuery = pageQuery;
export const rowsQuery = pageQuery.extend({
  state: z.enum(['same', 'changed', 'wrong']).optional().describe('only rows that come to this'),
});
const difference = z.object({
  what: z
    .string()
    .describe(
      'added, renamed, type-changed, recoded, re-parented, ended, corrected, post-added, post-changed, incumbent-changed, contact-changed',
    ),
  column: z.string().nullable().describe('null = all of it is new'),
  from: z.string(),
  to: z.string(),
});
const rowField = z.int().describe('as spreadsheet programs number it');
export const plannedRow = z.object({
  row: rowField,
  state: z.enum(['same', 'changed', 'wrong']),
  unitId: z.string().nullable(),
  postId: z.string().nullable(),
  differences: z.array(difference),
  problems: z.array(
    z.object({
      column: z.string().nullable().describe('as it is headed in Thai; null = the row as a whole'),
      code: z.string(),
      message: z.string(),
      messageTh: z.string().nullable(),
    }),
  ),
});
export const differenceRow = difference.extend({
  row: rowField,
  unitId: z.string().nullable(),
  postId: z.string().nullable(),
});
export const rowCursor = z.object({ page: z.int().min(0), row: z.int().min(0) });
export const applyBody = z.strictObject({ expect: z.string().min(1).describe('`plan.hash` of what was shown') });
export const undoBody = z
  .strictObject({
    partial: z.boolean().default(false).describe('also where some of it changed since and has to stay as it is'),
  })
  .prefault({});
export const exportQuery = z.object({
  on: localDateField.optional().describe('as the directory stood on this day; today unless told'),
  format: z.enum(['csv', 'xlsx']).default('csv'),
  language: z.enum(['th', 'en']).default('th').describe('of the names of the columns and of fixed words'),
  within: unitIdField.optional().describe('only this unit and what stands below it'),
});
