import { z } from 'zod';
import { type Audience, audienceField } from './audience.js';
import { type Level, levelField } from './fields.js';

/**
 * Whom an officer addresses: an audience, and what only this can say (see docs/reference/audience). It is no part of a
 * closed contract, so alternatives may be added; a directive always carries an `Audience` for the same units as well.
 */
export type Addressed =
  | Exclude<Audience, { union: unknown } | { intersect: unknown } | { minus: unknown }>
  | { level: Level; within: string }
  | { area: string }
  | { answersTo: string }
  | { union: Addressed[] }
  | { intersect: Addressed[] }
  | { minus: [Addressed, Addressed] };

const codeField = z.string().min(1).max(32);

/**
 * `level`: strictly below `within` (`issuer`, `country`, or the official code of a unit). `area`: the official code of a
 * province or district; whatever lies in it by its own official code, which is geography and not who answers to whom.
 * `answersTo`: `issuer` or an official code; those directly below it.
 */
export const addressedField: z.ZodType<Addressed> = z
  .lazy(() =>
    z.union([
      z.strictObject({ level: levelField, within: codeField }),
      z.strictObject({ area: z.string().regex(/^\d{2}(\d{2})?$/, 'expected the code of a province or district') }),
      z.strictObject({ answersTo: codeField }),
      audienceField,
      z.strictObject({ union: z.array(addressedField).min(1).max(50) }),
      z.strictObject({ intersect: z.array(addressedField).min(1).max(50) }),
      z.strictObject({ minus: z.tuple([addressedField, addressedField]) }),
    ]),
  )
  .meta({ id: 'Addressed' });
