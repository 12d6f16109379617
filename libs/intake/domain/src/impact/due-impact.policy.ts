import { type Calendar, type Deadline, type Directive, instantField, type Level, levelField } from '@wian/contracts';
import {
  bindingAgain,
  deriveDue,
  type DueFacts,
  hopsBelow,
  mayAnswerAfter,
  parseRule,
  periodsOf,
  type Place,
  WorkingTimes,
} from '@wian/deadlines';
import { localDateOf } from '@wian/working-time';
import { z } from 'zod';

const timesOfLevelField = z.object({
  level: levelField,
  deadline: z.int().min(0).describe('Place among the deadlines of the letter; 0 = the first'),
  anchor: z.enum(['written', 'derived', 'receipt']),
  units: z.int().min(1),
  earliest: instantField,
  latest: instantField.describe('For what counts from the receipt: of whoever receives it last'),
  provisional: z.boolean().describe('Closed days around it are not known yet'),
  noWorkingDayLeft: z.int().min(0).describe('Units to which no working day is left after today'),
});
type TimesOfLevel = z.infer<typeof timesOfLevelField>;

/** What a letter's deadlines would come to if it were issued now. */
export const dueImpactField = z.object({
  dues: z.array(timesOfLevelField),
  again: z.array(
    z.object({
      deadline: z.int().min(0),
      units: z.int().min(1),
      next: z.array(instantField).nullable().describe('The first of its due times; null = its rule cannot be read'),
    }),
  ),
  mayAnswerAfter: z
    .int()
    .min(0)
    .describe('Units whose own time, counted from the receipt, may end after that of the addressed unit above them'),
});
export type DueImpact = z.infer<typeof dueImpactField>;

/** A recipient: its place under the places above it, the top of the tree first, and the orders that bind it. */
export interface Recipient {
  readonly path: readonly Place[];
  readonly orders: readonly number[];
}

export interface ImpactFacts {
  readonly recipients: readonly Recipient[];
  readonly issuerUnitId: string;
  readonly deadlines: readonly Deadline[];
  readonly schedule?: Directive['schedule'];
  readonly calendar: Calendar;
  readonly now: Date;
}

const fewPeriods = 3;

/** By level, when everything is due, and for how many that is a problem. Alike units are counted, not calculated, again. */
export function dueImpact(facts: ImpactFacts): DueImpact {
  const dues = new Map<string, TimesOfLevel>();
  let late = 0;
  for (const { unit, superior, units } of alikeOf(facts)) {
    for (const time of timesOf(unit, units)) dues.set(keyOf(time), together(dues.get(keyOf(time)), time));
    if (superior && mayAnswerAfter(unit, superior)) late += units;
  }
  return { dues: [...dues.values()].sort(byDeadlineAndLevel), again: periodsAhead(facts), mayAnswerAfter: late };
}

/** Recipients to whom the same applies, and so it does to the addressed units above them. */
interface Alike {
  readonly unit: DueFacts;
  /** null = no unit between the issuer and them is addressed. */
  readonly superior: DueFacts | null;
  readonly units: number;
}

function alikeOf(facts: ImpactFacts): readonly Alike[] {
  const factsOf = dueFactsOf(facts);
  const byUnit = new Map(facts.recipients.map((recipient) => [recipient.path.at(-1)?.unitId, recipient]));
  const kinds = new Map<string, Alike>();
  for (const recipient of facts.recipients) {
    const above = recipient.path.slice(0, -1).findLast(({ unitId }) => byUnit.has(unitId));
    const superior = above && byUnit.get(above.unitId);
    const key = [recipient, ...(superior ? [superior] : [])].map(kindOf).join(' under ');
    const known = kinds.get(key) ?? {
      unit: factsOf(recipient),
      superior: superior ? factsOf(superior) : null,
      units: 0,
    };
    kinds.set(key, { ...known, units: known.units + 1 });
  }
  return [...kinds.values()];
}

/** What its due times depend on: the province, the levels above it, the orders. */
function kindOf({ path, orders }: Recipient): string {
  const province = path.find(({ level }) => level === 'province')?.code ?? '';
  return `${province} ${path.map(({ level }) => level).join('>')} ${orders.join(',')}`;
}

function dueFactsOf({ issuerUnitId, deadlines, schedule, calendar, now }: ImpactFacts) {
  const times = new WorkingTimes(calendar);
  return ({ path, orders }: Recipient): DueFacts => {
    const hops = times.along(path);
    const unit = hops.at(-1) ?? { level: 'other' as const, calendar: times.in(null) };
    const above = hopsBelow(issuerUnitId, path, hops);
    return { deadlines, schedule, orders, above, unit, assignedAt: now, registeredAt: undefined };
  };
}

function timesOf(facts: DueFacts, units: number): readonly TimesOfLevel[] {
  const early = new Map(deriveDue({ ...facts, registeredAt: facts.assignedAt }).map((due) => [due.deadline, due]));
  return deriveDue(facts).map(({ deadline, dueAt, anchor, provisional, noWorkingDayLeft }) => ({
    level: facts.unit.level,
    deadline,
    anchor,
    units,
    earliest: (early.get(deadline)?.dueAt ?? dueAt).toISOString(),
    latest: dueAt.toISOString(),
    provisional,
    noWorkingDayLeft: noWorkingDayLeft ? units : 0,
  }));
}

const keyOf = ({ level, deadline, anchor }: TimesOfLevel): string => `${deadline} ${level} ${anchor}`;

function together(before: TimesOfLevel | undefined, time: TimesOfLevel): TimesOfLevel {
  if (!before) return time;
  return {
    ...time,
    units: before.units + time.units,
    earliest: before.earliest < time.earliest ? before.earliest : time.earliest,
    latest: before.latest > time.latest ? before.latest : time.latest,
    provisional: before.provisional || time.provisional,
    noWorkingDayLeft: before.noWorkingDayLeft + time.noWorkingDayLeft,
  };
}

const rankOf = (level: Level): number => levelField.options.indexOf(level);
const byDeadlineAndLevel = (a: TimesOfLevel, b: TimesOfLevel): number =>
  a.deadline - b.deadline || rankOf(a.level) - rankOf(b.level) || (a.anchor < b.anchor ? -1 : 1);

/** In the country's working days; a province may have others. */
function periodsAhead({ recipients, deadlines, calendar, now }: ImpactFacts): DueImpact['again'] {
  const working = new WorkingTimes(calendar).in(null);
  return bindingAgain(deadlines).flatMap(({ index, deadline: { recurrence, order } }): DueImpact['again'] => {
    const units = recipients.filter(({ orders }) => order === null || orders.includes(order)).length;
    const rule = parseRule(recurrence ?? '');
    if (units === 0) return [];
    if (!rule.ok) return [{ deadline: index, units, next: null }];
    const periods = periodsOf({ rule: rule.value, from: localDateOf(now), calendar: working });
    return [{ deadline: index, units, next: firstOf(periods).map(({ dueAt }) => dueAt.toISOString()) }];
  });
}

function firstOf<Item>(items: Iterable<Item>): readonly Item[] {
  const first: Item[] = [];
  for (const item of items) {
    first.push(item);
    if (first.length === fewPeriods) break;
  }
  return first;
}
