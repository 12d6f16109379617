import { findDates, type DateMention, type LetterNumberMention } from '@wian/thai';
import { citedNumbers, goesOn, organisationIn } from './cited-organisation.js';
import { itemSpans } from './enclosures.reader.js';
import type { Reference } from './parsed-letter.schema.js';
import type { Parts } from './parts.js';
import type { Prose } from './prose.js';
import { kindBySubject, kindInBody, kindOfOwn, kindsOfCited } from './reference-kind.js';
import { evidence, type Reading, type Source, type Span } from './source.js';

interface Known {
  readonly subject: string | null;
  /** The name of the office whose letter it is. */
  readonly issuer: string | null;
}

interface Found {
  readonly value: Reference;
  readonly number: Span | null;
  readonly date: Span | null;
}

/** The letters that this one speaks of: under อ้างถึง, under สิ่งที่ส่งมาด้วย, and quoted with their number in the body. */
export function readReferences(source: Source, parts: Parts, { subject, issuer }: Known): Reading<Reference[]> {
  const found = [
    ...underHeading(source, parts, subject),
    ...itemSpans(source, parts.enclosures).flatMap((span) => inHeadPart(source, span, 'enclosed')),
    ...inBody(parts.prose),
  ];
  const others = onceEach(found).map((each) => ofOthers(each, issuer, parts.prose));
  const references = ofOwn(others, issuer, kindOfOwn(subject, parts.prose));
  return {
    value: references.map(({ value }) => value),
    fields: Object.assign({}, ...references.map(fieldsOf)),
  };
}

const fieldsOf = ({ value, number, date }: Found, i: number) => ({
  ...(number ? evidence(`references[${i}].number`, value.organisation ? 0.95 : 0.85, number) : {}),
  ...(number ? evidence(`references[${i}].kind`, value.kind === 'enclosed' ? 0.95 : 0.8, number) : {}),
  ...(date ? evidence(`references[${i}].date`, 0.95, date) : {}),
});

const REMINDS = /(?:ขอ)?(?:เร่งรัด|ติดตาม|ทวงถาม)|ยังไม่(?:ได้)?(?:จัด)?(?:ส่ง|รายงาน)/;

/** Only another's letter is relayed; of its own an office reminds, or just speaks. */
function ofOthers(found: Found, issuer: string | null, { source }: Prose): Found {
  if (found.value.kind !== 'relays' || !isOf(found, issuer)) return found;
  return { ...found, value: { ...found.value, kind: REMINDS.test(source.arabic) ? 'follows-up' : 'refers-to' } };
}

/** Those under อ้างถึง; the body may speak of them by their place in the list. */
function underHeading(source: Source, parts: Parts, subject: string | null): Found[] {
  const items = itemSpans(source, parts.refersTo);
  const kinds = kindsOfCited(parts.prose);
  const told = kindBySubject(subject, items.length);
  return items.flatMap((span, i) => {
    const kind = kinds.get(i + 1) ?? (items.length === 1 || i === 0 ? kinds.get(0) : undefined) ?? told ?? 'refers-to';
    return inHeadPart(source, span, kind);
  });
}

/** What a letter calls off or puts off its office has called before: that is the one own letter that it speaks of. */
function ofOwn(found: readonly Found[], issuer: string | null, kind: Reference['kind'] | undefined): readonly Found[] {
  const own = found.filter((each) => isOf(each, issuer));
  if (kind === undefined || own.length !== 1 || own[0]?.value.kind !== 'refers-to') return found;
  return found.map((each) => (each === own[0] ? { ...each, value: { ...each.value, kind } } : each));
}

const isOf = ({ value }: Found, issuer: string | null) => value.organisation !== null && value.organisation === issuer;

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

type KindOf = (mention: LetterNumberMention) => Reference['kind'];

function inSpan(source: Source, span: Span, kindOf: KindOf): Found[] {
  const text = source.text.slice(...span);
  const dates = findDates(text);
  const found: Found[] = [];
  let behind = 0;
  for (const mention of citedNumbers(text)) {
    const date = dates.find((each) => follows(text, mention, each)) ?? null;
    const lead = text.slice(Math.max(behind, mention.start - 160), mention.start);
    const number: Span = [span[0] + mention.start, span[0] + mention.end];
    const kind = kindOf({ ...mention, start: number[0], end: number[1] });
    const cited = citedBy(lead, found.at(-1));
    const value = { kind, ...cited, number: mention.number.normalized, date: date && date.date };
    found.push({ value, number, date: date && [span[0] + date.start, span[0] + date.end] });
    behind = date ? date.end : mention.end;
  }
  return found;
}

/** Whose letter it is: by the words before it, or as the one before it in a list. */
function citedBy(lead: string, previous: Found | undefined): Pick<Reference, 'organisation' | 'urgency'> {
  const named = organisationIn(lead);
  if (named) return named;
  return { organisation: (previous && goesOn(lead) && previous.value.organisation) || null, urgency: null };
}

const follows = (text: string, { end }: LetterNumberMention, date: DateMention) =>
  date.ofLetter && date.start >= end && text.slice(end, date.start).trim() === '';

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
