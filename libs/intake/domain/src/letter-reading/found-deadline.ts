import type { DateMention } from '@wian/thai';
import type { Deadline } from './parsed-letter.schema.js';
import { wordsOf, type Source, type Span } from './source.js';

/** A deadline and where it stands; which order it belongs to is settled when all are known. */
export interface FoundDeadline {
  readonly value: Deadline;
  readonly span: Span;
  /** The date that it was read from, for the cross-checks. */
  readonly mention?: DateMention;
  /** A working day that was counted by weekdays alone: a holiday would bring it forward. */
  readonly beforeHolidays?: boolean;
  /** The words for the end of a recurrence, where they name no day. */
  readonly openEnd?: string;
}

/** At a date: `at` as in the contract, by precision. */
export function deadlineAt(
  source: Source,
  span: Span,
  value: Pick<Deadline, 'kind' | 'at' | 'precision' | 'exclusive'> & Partial<Deadline>,
): FoundDeadline {
  const text = wordsOf(source, span);
  return { span, value: { anchor: 'absolute', offset: null, recurrence: null, order: null, ...value, text } };
}
