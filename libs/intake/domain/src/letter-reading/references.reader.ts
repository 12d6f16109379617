import { findDates, findLetterNumbers, type DateMention, type LetterNumberMention } from '@wian/thai';
import { itemSpans } from './enclosures.reader.js';
import type { Reference } from './parsed-letter.schema.js';
import type { Parts } from './parts.js';
import type { Prose } from './prose.js';
import { kindInBody } from './reference-kind.js';
import { evidence, wordsOf, type Reading, type Source, type Span } from './source.js';
import { urgencyOf } from './urgency-words.js';

interface Found {
  readonly value: Reference;
  readonly number: Span | null;
  readonly date: Span | null;
}

/** The letters that this one speaks of: under อ้างถึง, under สิ่งที่ส่งมาด้วย, and quoted with their number in the body. */
export function readReferences(source: Source, parts: Parts): Reading<Reference[]> {
  const found = [
    ...itemSpans(source, parts.refersTo).flatMap((span) => inHeadPart(source, span, 'refers-to')),
    ...itemSpans(source, parts.enclosures).flatMap((span) => inHeadPart(source, span, 'enclosed')),
    ...inBody(parts.prose),
  ];
  const references = onceEach(found);
  return {
    value: references.map(({ value }) => value),
    fields: Object.assign({}, ...references.map(fieldsOf)),
  };
}

const fieldsOf = ({ number, date }: Found, i: number) => ({
  ...(number ? evidence(`references[${i}].number`, 0.95, number) : {}),
  ...(date ? evidence(`references[${i}].date`, 0.95, date) : {}),
});

function inBody(prose: Prose): Found[] {
  const found = inSpan(prose.source, prose.span, (mention) => kindInBody(prose.source, prose.span, mention));
  const moved = (span: Span | null) => span && prose.inText(span);
  return found.map(({ value, number, date }) => ({ value, number: moved(number), date: moved(date) }));
}

/** Under its heading a letter may be named without a number: หนังสือจังหวัด… ลงวันที่ …. */
function inHeadPart(source: Source, span: Span, kind: Reference['kind']): Found[] {
  const numbered = inSpan(source, span, () => kind);
  if (numbered.length > 0) return numbered;
  const date = findDates(source.text.slice(...span)).find(({ ofLetter }) => ofLetter);
  const organisation = date && organisationIn(source.text.slice(span[0], span[0] + date.start));
  if (!date || !organisation) return [];
  const value = { kind, ...organisation, number: null, date: date.date };
  return [{ value, number: null, date: [span[0] + date.start, span[0] + date.end] }];
}

function inSpan(source: Source, span: Span, kindOf: (mention: LetterNumberMention) => Reference['kind']): Found[] {
  const text = source.text.slice(...span);
  const dates = findDates(text);
  return findLetterNumbers(text).map((mention) => {
    const date = dates.find((each) => follows(text, mention, each));
    const lead = text.slice(Math.max(0, mention.start - 160), mention.start);
    const { organisation = null, urgency = null } = organisationIn(lead) ?? {};
    const moved = { ...mention, start: span[0] + mention.start, end: span[0] + mention.end };
    const value = {
      kind: kindOf(moved),
      organisation,
      urgency,
      number: mention.number.normalized,
      date: date?.date ?? null,
    };
    return {
      value,
      number: [moved.start, moved.end],
      date: date ? [span[0] + date.start, span[0] + date.end] : null,
    };
  });
}

const follows = (text: string, { end }: LetterNumberMention, date: DateMention) =>
  date.ofLetter && date.start >= end && text.slice(end, date.start).trim() === '';

/** หนังสือ<organisation> [ด่วนที่สุด] [ที่] at the end of a piece of text. */
const ORGANISATION = /หนังสือ((?:(?!หนังสือ)[^()“”]){0,80}?)\s*(ด่วน(?:ที่สุด|มาก)?)?\s*(?:(?:เลข)?ที่)?\s*$/;

function organisationIn(lead: string): Pick<Reference, 'organisation' | 'urgency'> | null {
  const match = ORGANISATION.exec(lead);
  if (!match) return null;
  const name = match[1] ?? '';
  const organisation = wordsOf({ text: name, arabic: name }, [0, name.length]);
  return { organisation: organisation === '' ? null : organisation, urgency: match[2] ? urgencyOf(match[2]) : null };
}

/** A letter that stands under a heading and is quoted in the body is one reference; the body says what is done to it. */
function onceEach(found: readonly Found[]): Found[] {
  const byNumber = new Map<string, Found>();
  found.forEach((each, i) => {
    const key = each.value.number ?? `unnumbered ${i}`;
    const earlier = byNumber.get(key);
    byNumber.set(key, earlier ? joined(earlier, each) : each);
  });
  return [...byNumber.values()];
}

function joined(a: Found, b: Found): Found {
  const kind = b.value.kind === 'refers-to' ? a.value.kind : b.value.kind;
  const organisation = a.value.organisation ?? b.value.organisation;
  const value = {
    ...a.value,
    kind,
    organisation,
    urgency: a.value.urgency ?? b.value.urgency,
    date: a.value.date ?? b.value.date,
  };
  return { value, number: a.number, date: a.date ?? b.date };
}
