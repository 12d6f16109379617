import type { Deadline, Directive, Level } from '@wian/contracts';
import { dueAfterReceipt, localDateOf, receivedAt, type WorkingCalendar } from '@wian/working-time';
import { bindingOnce } from './binding.policy.js';
import { writtenDue } from './written-due.policy.js';

/** A unit on the way down, and the working time of its province. */
export interface Hop {
  readonly level: Level;
  readonly calendar: WorkingCalendar;
  readonly unitId?: string;
  /** Until when it may take, where it was given more time: what is below is brought forward from there. */
  readonly agreedDueAt?: Date;
}

export interface DueFacts {
  /** All of the directive. */
  readonly deadlines: readonly Deadline[];
  /** Buffers that the officer has set; absent: every level is bound by what is written. */
  readonly schedule?: Directive['schedule'];
  /** Ordinals of the orders that bind the unit. */
  readonly orders: readonly number[];
  /** From the first unit below the issuer down to the one above this one; empty where it stands directly below. */
  readonly above: readonly Hop[];
  readonly unit: Hop;
  readonly assignedAt: Date;
  /** undefined = not yet. */
  readonly registeredAt: Date | undefined;
}

/** When one deadline is over for one unit. */
export interface DerivedDue {
  /** Place among the directive's deadlines. */
  readonly deadline: number;
  readonly dueAt: Date;
  /** As it stands in the letter; brought forward so that the levels above have their time; or from the receipt. */
  readonly anchor: 'written' | 'derived' | 'receipt';
  /** Where derived: what the letter says. */
  readonly writtenDueAt: Date | null;
  /** The day lies beyond those whose closed days are known. */
  readonly provisional: boolean;
  /** No working time is left once the day of the assignment is over. */
  readonly noWorkingDayLeft: boolean;
}

/**
 * When whatever binds a unit once is over, the earliest first; the one place where this is counted, for the preview and
 * for clocks. Written dates are cut by the buffers of the levels on the way, in working days of each unit's own
 * calendar, and then never come after the superior's; what counts from the receipt is never cut.
 */
export function deriveDue(facts: DueFacts): readonly DerivedDue[] {
  const { deadlines, orders } = facts;
  return bindingOnce(deadlines, orders)
    .flatMap(({ index, deadline }) => {
      const due = dueOf(deadline, facts);
      return due ? [{ deadline: index, ...due, ...remarksOn(due.dueAt, facts) }] : [];
    })
    .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
}

type Due = Pick<DerivedDue, 'dueAt' | 'anchor' | 'writtenDueAt'>;

function dueOf(deadline: Deadline, facts: DueFacts): Due | undefined {
  const { at, anchor, offset } = deadline;
  if (at !== null) return scheduled(at, deadline, facts);
  if (anchor !== 'receipt' || offset === null) return undefined;
  const { calendar } = facts.unit;
  const { assignedAt: deliveredAt, registeredAt } = facts;
  const received = receivedAt({ deliveredAt, registeredAt }, calendar);
  return { dueAt: dueAfterReceipt(received, offset, calendar), anchor: 'receipt', writtenDueAt: null };
}

/** Level by level: who has no buffer, and nobody above who has, keeps what is written. */
function scheduled(at: string, deadline: Deadline, { schedule, above, unit }: DueFacts): Due {
  const [first = unit, ...below] = [...above, unit];
  let due = writtenDue(at, deadline, first.calendar);
  let superiorsDue = laterOf(due, first);
  let isCut = false;
  for (const hop of below) {
    const { level, calendar } = hop;
    const buffer = schedule?.bufferWorkingDays[level] ?? 0;
    isCut = isCut || buffer > 0;
    due = isCut ? broughtForward(superiorsDue, buffer, calendar) : writtenDue(at, deadline, calendar);
    superiorsDue = laterOf(due, hop);
  }
  if (!isCut) return { dueAt: due, anchor: 'written', writtenDueAt: null };
  return { dueAt: due, anchor: 'derived', writtenDueAt: writtenDue(at, deadline, unit.calendar) };
}

const laterOf = (due: Date, { agreedDueAt }: Hop): Date => (agreedDueAt && agreedDueAt > due ? agreedDueAt : due);

/** So many working days before the superior's; with none between, the superior's own where that is a working instant. */
function broughtForward(superiorsDue: Date, buffer: number, calendar: WorkingCalendar): Date {
  const date = localDateOf(superiorsDue);
  if (buffer > 0) return calendar.endOfWorkingDay(calendar.addWorkingDays(date, -buffer));
  if (!calendar.isWorkingDay(date)) return calendar.endOfWorkingDay(calendar.lastWorkingDayBefore(date));
  return superiorsDue;
}

function remarksOn(dueAt: Date, { assignedAt, unit: { calendar } }: DueFacts) {
  const dayIsOver = calendar.endOfWorkingDay(localDateOf(assignedAt));
  return {
    provisional: calendar.isProvisional(localDateOf(dueAt)),
    noWorkingDayLeft: calendar.workingMinutesBetween(dayIsOver, dueAt) <= 0,
  };
}

/**
 * Whether a unit may rightly answer after its superior's own time is over: at worst it has received the letter as late
 * as can be, and the superior as early.
 */
export function mayAnswerAfter(unit: DueFacts, superior: DueFacts): boolean {
  const [latest] = deriveDue({ ...unit, registeredAt: undefined });
  const [earliest] = deriveDue({ ...superior, registeredAt: superior.assignedAt });
  return !!latest && !!earliest && latest.dueAt > earliest.dueAt;
}
