import { findDates } from '@wian/thai';
import type { ParsedLetter, Question } from './parsed-letter.schema.js';
import type { Parts } from './parts.js';
import { readSecrecy } from './secrecy.reader.js';
import { evidence, type Reading, type Source, type Span } from './source.js';
import { timeOf, timeSource } from './time-of-day.js';
import { urgencyMark, urgencyOf } from './urgency-words.js';

type Marks = Pick<ParsedLetter, 'urgency' | 'urgentBy' | 'secrecy'>;

/** The marks at the head: urgency, a time limit behind ด่วนภายใน, secrecy. */
export function readMarks(source: Source, { heads }: Parts): Reading<Marks> & { questions: readonly Question[] } {
  const urgency = readUrgency(source, heads);
  const limit = readUrgentBy(source, heads);
  const secrecy = readSecrecy(source, heads);
  return {
    value: { urgency: urgency.value, urgentBy: limit.value, secrecy: secrecy.value },
    fields: { ...urgency.fields, ...limit.fields, ...secrecy.fields },
    questions: secrecy.questions,
  };
}

function readUrgency(source: Source, heads: readonly Span[]): Reading<Marks['urgency']> {
  const span = firstIn(source, heads, urgencyMark);
  if (!span) return { value: 'normal', fields: evidence('urgency', 0.9) };
  return { value: urgencyOf(source.arabic.slice(...span)), fields: evidence('urgency', 0.97, span) };
}

function firstIn({ arabic }: Source, heads: readonly Span[], mark: RegExp): Span | null {
  for (const [from, to] of heads) {
    const match = mark.exec(arabic.slice(from, to));
    if (match) return [from + match.index, from + match.index + match[0].trimEnd().length];
  }
  return null;
}

const timePattern = new RegExp(timeSource);
const LIMIT = /(?<![ก-๎])ด่วนภายใน[^\n]{0,80}/;

function readUrgentBy(source: Source, heads: readonly Span[]): Reading<string | null> {
  const span = firstIn(source, heads, LIMIT);
  if (!span) return { value: null, fields: {} };
  const limit = source.arabic.slice(...span);
  const [, hours, minutes] = timePattern.exec(limit) ?? [];
  const time = timeOf(hours, minutes);
  const day = findDates(limit)[0]?.date ?? null;
  const value = time && day ? `${day}T${time}` : null;
  return { value, fields: evidence('urgentBy', value ? 0.9 : 0.2, span) };
}
