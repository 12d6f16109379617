import { formatDate, toThaiDigits } from '@wian/thai';
import type { Deadline } from '../letter-reading/parsed-letter.schema.js';
import { isCounted } from './counted-deadlines.policy.js';
import type { RelayLetter } from './relay-letter.js';

type RelayDeadline = RelayLetter['deadlines'][number];

/** Limits that the unit may set earlier for those below it. */
export const LIMITS: readonly Deadline['kind'][] = ['report', 'complete', 'confirm'];
/** What a limit that no order names is said with. */
const SAID: readonly Deadline['kind'][] = [...LIMITS, 'recurring'];

/**
 * The limits of the parent letter as the relay letter states them: the unit's own date, the day on which a counted limit of the
 * unit ends, which would begin anew below, or the parent's phrase.
 */
export const relayDeadlines = (deadlines: readonly Deadline[], dueBy: string | undefined): RelayDeadline[] =>
  deadlines.map((deadline) => {
    const { kind, text, at: parentAt } = deadline;
    if (!LIMITS.includes(kind)) return { kind, text, parentAt, at: null };
    if (dueBy !== undefined) return { kind, text: datedPhrase(text, dueBy), parentAt, at: dueBy };
    const isDated = parentAt !== null && isCounted(deadline);
    return { kind, text: isDated ? datedPhrase(text, parentAt) : text, parentAt, at: null };
  });

/** ให้แล้วเสร็จภายใน ๑๕ วัน… → ให้แล้วเสร็จภายในวันที่ …. */
function datedPhrase(text: string, at: string): string {
  const lead = /^(?:(?:ให้|โดยให้)?\s?แล้วเสร็จ)?/.exec(text)?.[0] ?? '';
  return `${lead}ภายในวันที่ ${formatDay(at)}`;
}

/** Of a day or a minute: ๗ มีนาคม ๒๕๖๘ เวลา ๐๙.๓๐ น. */
export function formatDay(at: string): string {
  const [day = '', time] = at.split('T');
  return `${formatDate(day)}${time ? toThaiDigits(` เวลา ${time.replace(':', '.')} น.`) : ''}`;
}

/** Orders with the unit's own dates in the place of the parent's. */
export const withOwnDates = (
  orders: readonly string[],
  parents: readonly Deadline[],
  own: readonly RelayDeadline[],
): string[] =>
  orders.map((order) =>
    parents.reduce((text, { text: phrase }, at) => text.replace(phrase, own[at]?.text ?? phrase), order),
  );

/** Sentences for the limits that no order names, and what is left to the officer: dates that are no limits. */
export function unsaidDeadlines(
  orders: readonly string[],
  deadlines: readonly RelayDeadline[],
  reportTo: string,
): { sentences: string[]; leftOut: RelayDeadline[] } {
  const unsaid = deadlines.filter(({ text }) => !orders.some((order) => order.includes(text)));
  const said = unsaid.filter(({ kind }) => SAID.includes(kind));
  const sentences = said.map((deadline) => sentenceOf(deadline, reportTo));
  return { sentences: [...new Set(sentences)], leftOut: unsaid.filter((each) => !said.includes(each)) };
}

function sentenceOf({ kind, text }: RelayDeadline, reportTo: string): string {
  if (kind === 'complete') return `ทั้งนี้ ขอให้ดำเนินการ${/แล้วเสร็จ/.test(text) ? text : `ให้แล้วเสร็จ${text}`}`;
  const what = kind === 'confirm' ? 'แจ้งยืนยัน' : 'รายงานผลการดำเนินการ';
  return `ทั้งนี้ ขอให้${what}ให้${reportTo}ทราบ ${text}`;
}

/** Whether a date is later than a limit of the parent letter allows. */
export const isTooLate = (dueBy: string, deadlines: readonly Deadline[]): boolean =>
  deadlines.some(({ kind, at, exclusive }) => {
    if (at === null || !LIMITS.includes(kind)) return false;
    // Of a month any of its days: `-31` is behind them all, also where the month has fewer.
    const last = at.length === 7 ? `${at}-31` : at.slice(0, 10);
    return exclusive ? dueBy >= last : dueBy > last;
  });
