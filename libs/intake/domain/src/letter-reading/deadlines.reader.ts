import type { Level } from '@wian/contracts';
import { countedDeadlines } from './deadline-counted.js';
import { datedDeadlines } from './deadline-dated.js';
import { periodDeadlines } from './deadline-period.js';
import { recurringDeadlines } from './deadline-recurring.js';
import { yearlyDeadlines } from './deadline-yearly.js';
import { isForIssuer, isOfIssuer } from './for-issuer.js';
import { formerLimits, questionOnFormer } from './former-limit.js';
import type { FoundDeadline } from './found-deadline.js';
import { limitPhrases } from './limit-phrases.js';
import type { ReadOrder } from './orders.reader.js';
import type { Deadline, Question } from './parsed-letter.schema.js';
import type { Parts } from './parts.js';
import { isQuoted, quotedClauses } from './quoted-clause.js';
import { withEnds } from './recurrence-end.js';
import { isHalfRead, unreadLimits } from './unread-limits.js';
import { evidence, overlaps, type Reading, type Source, type Span } from './source.js';

export interface Deadlines {
  readonly deadlines: readonly Deadline[];
  readonly questions: readonly Question[];
}

interface Known {
  readonly letterDate: string | null;
  readonly orders: readonly ReadOrder[];
  readonly issuerLevel: Level | null;
}

type Owed = FoundDeadline & { readonly mayBeOwn: boolean };

const LIMITS: readonly Deadline['kind'][] = ['report', 'complete', 'confirm'];

/** Every limit, start, event and recurrence of the body, in its order; what looks like a limit and is not read is asked. */
export function readDeadlines({ prose }: Parts, { letterDate, orders, issuerLevel }: Known): Reading<Deadlines> {
  const { source } = prose;
  const quoted = quotedClauses(source, prose.span);
  const phrases = limitPhrases(source, prose.span, letterDate);
  const [halfRead, read] = partition(withEnds(source, allIn(source, prose.span, letterDate), letterDate), ({ span }) =>
    isHalfRead(phrases, span),
  );
  const former = formerLimits(source, read);
  const kept = read.filter((each) => !former.includes(each) && !isQuoted(quoted, each.span));
  const all = kept.flatMap((each) => {
    const span = prose.inText(each.span);
    const order = orderAt(orders, span);
    const isOwed = order !== null || !isForIssuer(source, each.span, issuerLevel);
    const mayBeOwn = LIMITS.includes(each.value.kind) && isOfIssuer(source, each.span, issuerLevel);
    return isOwed ? [{ ...each, span, order, mayBeOwn }] : [];
  });
  const found = withoutOwn(all);
  const deadlines = found.map(({ value, order }) => ({ ...value, order }));
  return {
    value: {
      deadlines,
      questions: [
        ...found.flatMap(questionOn),
        ...former.flatMap((each) => (isQuoted(quoted, each.span) ? [] : questionOnFormer(source, each, kept))),
        ...unreadLimits(prose, { phrases, halfRead: spansOf(halfRead), understood: [...spansOf(read), ...quoted] }),
      ],
    },
    fields: Object.assign(
      {},
      ...found.map((each, i) => ({
        ...evidence(`deadlines[${i}].at`, sureness(each), each.span),
        ...evidence(`deadlines[${i}].kind`, 0.8, each.span),
      })),
    ),
  };
}

const spansOf = (found: readonly FoundDeadline[]): Span[] => found.map(({ span }) => span);

const partition = <T>(all: readonly T[], picks: (each: T) => boolean): [T[], T[]] => [
  all.filter(picks),
  all.filter((each) => !picks(each)),
];

const allIn = (source: Source, body: Span, letterDate: string | null): FoundDeadline[] =>
  firstOfEach([
    ...yearlyDeadlines(source, body, letterDate),
    ...recurringDeadlines(source, body),
    ...countedDeadlines(source, body, letterDate),
    ...datedDeadlines(source, body, letterDate),
    ...periodDeadlines(source, body, letterDate),
  ]);

/** Where two readings share words, the first kind in the list above has it. */
function firstOfEach(found: readonly FoundDeadline[]): FoundDeadline[] {
  const kept = found.filter((each, i) => !found.slice(0, i).some(({ span }) => overlaps(span, each.span)));
  return kept.sort((a, b) => a.span[0] - b.span[0]);
}

/** What the issuer itself will do by then is left out beside other limits; where it is the only one it is asked. */
function withoutOwn<T extends Owed>(all: readonly T[]): readonly T[] {
  const owed = all.filter(({ mayBeOwn }) => !mayBeOwn);
  return owed.some(({ value }) => value.kind === 'recurring' || LIMITS.includes(value.kind)) ? owed : all;
}

const orderAt = (orders: readonly ReadOrder[], [start]: Span) =>
  orders.find(({ span }) => start >= span[0] && start < span[1])?.ordinal ?? null;

/** A weekday that fits the date makes it surer; a year left out, or a period without its first day, less so. */
function sureness({ value, mention, beforeHolidays }: FoundDeadline): number {
  const { at, anchor, recurrence, kind } = value;
  if (recurrence) return 0.75;
  if (at === null && anchor === 'absolute') return 0.2;
  if (mention?.weekday) return mention.weekday.written === mention.weekday.actual ? 0.97 : 0.4;
  if (beforeHolidays || (mention && !mention.yearGiven) || kind === 'event') return 0.75;
  return 0.88;
}

function questionOn({ mention, beforeHolidays, openEnd, mayBeOwn, value }: Owed, i: number): Question[] {
  const field = `deadlines[${i}].at`;
  if (mayBeOwn) return [{ field, message: `“${value.text}” อาจเป็นกำหนดของผู้ออกหนังสือเอง โปรดตรวจว่าเป็นของผู้รับ` }];
  if (openEnd !== undefined) {
    return [{ field, message: `“${value.text}” อ่านวันสิ้นสุดจาก “${openEnd}” ไม่ได้ โปรดระบุวันสิ้นสุดหรือตรวจเอง` }];
  }
  if (beforeHolidays) {
    return [{ field, message: `“${value.text}” นับจากวันจันทร์ถึงศุกร์เท่านั้น โปรดตรวจกับวันหยุดราชการ` }];
  }
  if (!mention) return [];
  if (mention.date === null) return [{ field, message: `“${mention.raw}” ไม่มีในปฏิทิน หรือไม่ทราบปี โปรดตรวจกำหนดเวลา` }];
  const { weekday } = mention;
  if (!weekday || weekday.written === weekday.actual) return [];
  return [
    { field, message: `“${mention.raw}” ระบุวัน${weekday.written} แต่วันที่นั้นเป็นวัน${weekday.actual} โปรดตรวจว่าสิ่งใดถูก` },
  ];
}
