import { z } from 'zod';
import { unitTypeField } from './fields.js';

/** Who is addressed, as an expression over the organisation tree (see docs/reference/audience). */
export type Audience =
  | { select: { types: z.infer<typeof unitTypeField>[]; within: string } }
  | { named: { name: string; unitCode: string | null }[] }
  | { listed: { enclosure: number } }
  | { union: Audience[] }
  | { intersect: Audience[] }
  | { minus: [Audience, Audience] };

/** `within`: `issuer`, `country`, or the official code of a unit. */
export const audienceField: z.ZodType<Audience> = z
  .lazy(() =>
    z.union([
      z.strictObject({
        select: z.strictObject({ types: z.array(unitTypeField).min(1), within: z.string().min(1).max(32) }),
      }),
      z.strictObject({
        named: z.array(z.strictObject({ name: z.string().min(1), unitCode: z.string().nullable() })).min(1),
      }),
      z.strictObject({ listed: z.strictObject({ enclosure: z.int().min(1) }) }),
      z.strictObject({ union: z.array(audienceField).min(1).max(50) }),
      z.strictObject({ intersect: z.array(audienceField).min(1).max(50) }),
      z.strictObject({ minus: z.tuple([audienceField, audienceField]) }),
    ]),
  )
  .meta({ id: 'Audience' });
