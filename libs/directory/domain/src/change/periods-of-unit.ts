import type { Unit, UnitCause, UnitPeriod } from '@wian/contracts';
import { err, ok, type Result } from '@wian/kernel';
import { beginsThatDay, changedLater, notThere } from '../directory.errors.js';
import { idOfNew, type NewUnit } from './unit-change.js';

/** What a change may make different from a day on. */
export type Turn = Partial<Pick<UnitPeriod, 'name' | 'type' | 'level' | 'parentId' | 'code'>>;

/** A unit that is there on the day, with nothing recorded of it after: its last period can be gone on from. */
export function lastPeriodOn(unit: Unit, on: string): Result<UnitPeriod> {
  const last = unit.periods.at(-1);
  if (!last || !unit.periods.some(({ from, to }) => from <= on && (to === null || on < to)))
    return err(notThere(unit.unitId, on));
  const later = unit.ended?.on ?? (last.from > on ? last.from : undefined);
  return later === undefined ? ok(last) : err(changedLater(unit.unitId, { on, later }));
}

/** A unit of which nothing was known before. */
export const begun = (
  { code, letterPrefix, sample, source, ...what }: NewUnit,
  on: string,
  cause: UnitCause,
): Unit => ({
  unitId: idOfNew({ code }),
  code,
  letterPrefix,
  periods: [{ from: on, to: null, ...what, because: [cause] }],
  sample,
  source,
});

/** The unit as it is from the day on; a second change of one day goes into the period that the first began. */
export function turned(unit: Unit, turn: Turn, { on, cause }: { on: string; cause: UnitCause }): Result<Unit> {
  const last = lastPeriodOn(unit, on);
  if (!last.ok) return last;
  const { because = [], ...standing } = last.value;
  const next = { ...standing, ...turn, from: on };
  const [before, causes] =
    standing.from === on
      ? [unit.periods.slice(0, -1), [...because, cause]]
      : [[...unit.periods.slice(0, -1), { ...last.value, to: on }], [cause]];
  return ok({ ...unit, periods: [...before, { ...withCodeOf(unit, next), because: causes }] });
}

/** The unit without any day from this one on. */
export function endedOn(unit: Unit, ended: NonNullable<Unit['ended']>): Result<Unit> {
  const last = lastPeriodOn(unit, ended.on);
  if (!last.ok) return last;
  if (last.value.from === ended.on) return err(beginsThatDay(unit.unitId, ended.on));
  return ok({ ...unit, periods: [...unit.periods.slice(0, -1), { ...last.value, to: ended.on }], ended });
}

interface Move {
  readonly from: string;
  readonly to: string;
  readonly on: string;
  readonly cause: UnitCause;
}

/** The unit, answering to another one wherever it answered to the first from the day on; what comes later stays too. */
export function moved(unit: Unit, { from, to, on, cause }: Move): Unit {
  const periods = unit.periods.flatMap((period): UnitPeriod[] => {
    if (period.parentId !== from || (period.to !== null && period.to <= on)) return [period];
    const { because = [], ...standing } = period;
    if (period.from >= on) return [{ ...standing, parentId: to, because: [...because, cause] }];
    return [
      { ...period, to: on },
      { ...standing, from: on, parentId: to, because: [cause] },
    ];
  });
  return { ...unit, periods };
}

/** Whether it answers to the other one on the day or later. */
export const answersFrom = (unit: Unit, parentId: string, on: string): boolean =>
  unit.periods.some((period) => period.parentId === parentId && (period.to === null || period.to > on));

/** The first code is not repeated. */
function withCodeOf(unit: Unit, { code, ...period }: UnitPeriod): UnitPeriod {
  return code === undefined || code === unit.code ? period : { ...period, code };
}
