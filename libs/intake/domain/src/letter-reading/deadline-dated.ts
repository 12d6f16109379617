import { endOfFiscalYear, findDates, findMonths, fiscalYearOf, type DateMention } from '@wian/thai';
import { kindNear } from './deadline-kind.js';
import { deadlineAt, type FoundDeadline } from './found-deadline.js';
import { after, before, type Source, type Span } from './source.js';
import { timeOf, timeSource } from './time-of-day.js';

/** Words right before a date that make it a limit; ก่อน leaves the day itself out. */
const LIMIT =
  /((?:ให้แล้วเสร็จ\s*)?(?:ภายใน(?:กำหนด)?|(?:อย่างช้า|ไม่ช้ากว่า|ต้อง)?ไม่เกิน|อย่างช้า|ไม่ช้ากว่า|ไม่เกินกว่า)|(?:ให้แล้วเสร็จ\s*)?(ก่อน))\s*$/;
const LIMIT_WITH_TIME = new RegExp(`(ภายใน|ก่อน)\\s?เวลา\\s?${timeSource}\\s?(?:ของ|ใน)?\\s?$`);
const START = /((?:ตั้งแต่|มีผล(?:บังคับใช้|ใช้บังคับ)?(?:\s?ตั้งแต่)?))\s*$/;
const CLOCK = `\\s*(?:ภายใน|ก่อน)?\\s?เวลา\\s?(?:ก่อน\\s?)?${timeSource}`;
const TIME_BEHIND = new RegExp(`^${CLOCK}`);
const PLACE_BEHIND = new RegExp(`^(?:${CLOCK}(?:\\s?(?:-|–|ถึง)\\s?${timeSource})?)?\\s*ณ\\s`);

/** Limits, starts and events that stand at a written date. */
export function datedDeadlines(source: Source, body: Span, letterDate: string | null): FoundDeadline[] {
  const dates = findDates(source.text.slice(...body), letterDate ?? undefined)
    .filter(({ ofLetter }) => !ofLetter)
    .map((mention) => ({ ...mention, start: body[0] + mention.start, end: body[0] + mention.end }));
  return dates.flatMap((date) => limitAt(source, date) ?? startAt(source, date) ?? eventAt(source, date) ?? []);
}

function limitAt(source: Source, date: DateMention): FoundDeadline | null {
  const lead = before(source, date.start, 60);
  const timed = LIMIT_WITH_TIME.exec(lead);
  const limit = timed ?? LIMIT.exec(lead);
  if (!limit) return null;
  const behind = timed ? null : TIME_BEHIND.exec(after(source, date.end, 40));
  const time = timed ? timeOf(timed[2], timed[3]) : timeOf(behind?.[1], behind?.[2]);
  const span: Span = [date.start - limit[0].length, date.end + (time && behind ? behind[0].length : 0)];
  // ก่อนเวลา names the minute itself; only a day can be left out.
  const exclusive = !timed && limit[2] === 'ก่อน';
  return dated(source, { span, date, time, kind: kindNear(source, span), exclusive });
}

function startAt(source: Source, date: DateMention): FoundDeadline | null {
  const lead = START.exec(before(source, date.start, 40));
  const onward = /^\s*เป็นต้นไป/.exec(after(source, date.end, 20));
  if (!onward || !lead) return null;
  const span: Span = [date.start - lead[0].length, date.end + onward[0].length];
  return dated(source, { span, date, time: null, kind: 'effective-from', exclusive: false });
}

function eventAt(source: Source, date: DateMention): FoundDeadline | null {
  const place = PLACE_BEHIND.exec(after(source, date.end, 60));
  if (!place) return null;
  const time = timeOf(place[1], place[2]);
  const timed = time ? (TIME_BEHIND.exec(after(source, date.end, 60))?.[0].length ?? 0) : 0;
  const span: Span = [date.start, date.end + timed];
  return dated(source, { span, date, time, kind: 'event', exclusive: false });
}

type Dated = Pick<FoundDeadline['value'], 'kind' | 'exclusive'> & {
  span: Span;
  date: DateMention;
  time: string | null;
};

function dated(source: Source, { span, date, time, kind, exclusive }: Dated): FoundDeadline {
  const at = date.date && time ? `${date.date}T${time}` : date.date;
  const found = deadlineAt(source, span, { kind, at, precision: time ? 'minute' : 'day', exclusive });
  return { ...found, mention: date };
}

/** ภายในเดือน M, ภายในสิ้นเดือน M, ภายในสิ้นปีงบประมาณ. */
export function periodDeadlines(source: Source, body: Span, letterDate: string | null): FoundDeadline[] {
  const months = findMonths(source.text.slice(...body), letterDate ?? undefined).flatMap((month) => {
    const start = body[0] + month.start;
    const lead = /(ภายใน|ก่อน)(?:สิ้น)?\s?$/.exec(before(source, start, 20));
    if (!lead) return [];
    const span: Span = [start - lead[0].length, body[0] + month.end];
    const exclusive = lead[0].startsWith('ก่อน') && !lead[0].includes('สิ้น');
    return [deadlineAt(source, span, { kind: kindNear(source, span), at: month.month, precision: 'month', exclusive })];
  });
  return [...months, ...fiscalDeadlines(source, body, letterDate)];
}

function fiscalDeadlines(source: Source, body: Span, letterDate: string | null): FoundDeadline[] {
  const phrase = /ภายใน(?:สิ้น)?ปีงบประมาณ(?:\s?พ\.ศ\.)?(?:\s?(2[4-6]\d\d)(?!\d))?/g;
  return [...source.arabic.slice(...body).matchAll(phrase)].map((match) => {
    const start = body[0] + match.index;
    const span: Span = [start, start + match[0].length];
    const year = match[1] ? Number(match[1]) : letterDate && fiscalYearOf(letterDate);
    const at = year ? endOfFiscalYear(year) : null;
    return deadlineAt(source, span, { kind: kindNear(source, span), at, precision: 'day', exclusive: false });
  });
}
