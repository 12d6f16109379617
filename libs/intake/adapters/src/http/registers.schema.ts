import { bookField, directiveIdField, letterIdField, localDateField, seriesField, unitIdField } from '@wian/contracts';
import { pageQuery } from '@wian/http';
import { registerField, registrationField } from '@wian/intake-domain';
import { z } from 'zod';

const unit = unitIdField.optional().describe('Whose register; needed from who acts for several units');
const year = z.coerce.number().int().min(2400).max(2999).describe('Buddhist calendar year, e.g. 2568');

export const registersQuery = z.object({ unit });
export type RegistersQuery = z.infer<typeof registersQuery>;

export const exportQuery = z.object({
  unit,
  book: bookField.default('received').describe('ทะเบียนรับ or ทะเบียนส่ง'),
  series: seriesField.optional(),
  year: year.optional(),
  search: z.string().min(1).max(200).optional().describe('Words, or their beginnings, that all stand in the line'),
});
export type ExportQuery = z.infer<typeof exportQuery>;

export const linesQuery = exportQuery.extend(pageQuery.shape);
export type LinesQuery = z.infer<typeof linesQuery>;

export const registrationParams = z.object({ registrationId: z.string().startsWith('registration_').max(200) });
export type RegistrationParams = z.infer<typeof registrationParams>;

export const registerBody = z
  .strictObject({
    book: bookField.default('received'),
    unit,
    letterId: letterIdField.optional().describe('A letter of the unit'),
    directiveId: directiveIdField.optional().describe('A directive that reached the unit'),
    number: z
      .int()
      .min(1)
      .max(9_999_999)
      .optional()
      .describe('The number that it must get: the next one, or any with which an empty register begins'),
    series: seriesField.optional().describe('Of what is not told by the letter itself'),
    letterNumber: z.string().min(1).max(200).optional(),
    letterDate: localDateField.optional(),
    from: z.string().min(1).max(500).optional(),
    to: z.string().min(1).max(2000).optional(),
    subject: z.string().min(1).max(2000).optional(),
  })
  .refine(({ letterId, directiveId }) => letterId === undefined || directiveId === undefined, {
    message: 'expected a letterId or a directiveId, found both: register one at a time',
    path: ['directiveId'],
  })
  .refine(({ book, directiveId }) => book === 'received' || directiveId === undefined, {
    message: 'expected the book received: a directive that reached the unit was not sent by it',
    path: ['book'],
  });
export type RegisterBody = z.infer<typeof registerBody>;

export const voidBody = z.strictObject({ reason: z.string().trim().min(1).max(500) });
export type VoidBody = z.infer<typeof voidBody>;

/** A line without what it is only ordered and found by. */
export const lineField = registrationField.omit({ words: true, place: true });
export const registersField = z.object({ items: z.array(registerField) });
