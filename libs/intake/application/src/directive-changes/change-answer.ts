import { type Directive, directiveField, instantField, personIdField } from '@wian/contracts';
import { z } from 'zod';
import { countsField, countsOf, MOST_IN_PREVIEW, previewUnitField, shownUnit } from '../audience-preview.js';
import type { ChangePlan } from './plan-change.js';

/** What a change comes to, or came to. */
export const changeAnswerField = z.object({
  done: z.boolean().describe('Whether the directive stands so; false: this was only a look at it'),
  directive: directiveField.describe('As it stands, or would stand; `change` says what is different'),
  hash: z.string().nullable().describe('What `expect` is to be; null = there is nothing to change'),
  touched: z.object({
    count: z.int().min(0).describe('Recipients that it touches; the others hear nothing of it'),
    counts: countsField,
    released: z.int().min(0).describe('Units that pass on and would have nothing more to pass on'),
    first: z
      .array(previewUnitField.extend({ what: z.array(z.enum(['added', 'removed', 'orders', 'deadlines', 'ended'])) }))
      .max(MOST_IN_PREVIEW),
  }),
  approval: z.object({
    above: z.int().min(0).describe('A change that touches more recipients than that needs a second person'),
    needed: z.boolean(),
    given: z.object({ by: personIdField, at: instantField }).nullable().describe('By somebody else, for exactly this'),
  }),
});
export type ChangeAnswer = z.infer<typeof changeAnswerField>;

export const answerOf = (
  { directive, hash, touched, released }: ChangePlan,
  rest: Pick<ChangeAnswer, 'approval' | 'done'>,
): ChangeAnswer => ({
  ...rest,
  directive,
  hash,
  touched: {
    count: touched.length,
    counts: countsOf(touched.map(({ unit }) => unit)),
    released,
    first: touched.slice(0, MOST_IN_PREVIEW).map(({ unit, what }) => ({ ...shownUnit(unit), what: [...what] })),
  },
});

/** It stands so already. */
export const nothingToChange = (directive: Directive, above: number): ChangeAnswer => ({
  done: true,
  directive,
  hash: null,
  touched: { count: 0, counts: [], released: 0, first: [] },
  approval: { above, needed: false, given: null },
});
