import type { Unit } from '@wian/contracts';
import { err, ok, type Result, type Versioned } from '@wian/kernel';
import { unitOn } from '@wian/org-tree';
import { isWithdrawn } from '../import/withdrawn.js';
import { canonical } from './cells.js';
import type { Cells } from './columns.js';
import { problem, type RowProblem } from './row-problem.js';

/** The unit that a row is about; `before` undefined = it is new. */
export interface Identified {
  readonly unitId: string;
  readonly before: Versioned<Unit> | undefined;
}

/** Units by id, and by the code that each bears on a day. */
export interface UnitsOfDay {
  readonly on: string;
  readonly byId: ReadonlyMap<string, Versioned<Unit>>;
  readonly byCode: ReadonlyMap<string, Versioned<Unit>>;
}

export function unitsOfDay(on: string, byId: ReadonlyMap<string, Versioned<Unit>>): UnitsOfDay {
  const byCode = new Map<string, Versioned<Unit>>();
  for (const each of byId.values()) {
    const there = unitOn(each.state, on);
    if (there) byCode.set(there.code, each);
  }
  return { on, byId, byCode };
}

/** By its id where the row gives one, else by the code that it bears on the day. */
export function identify(cells: Cells, units: UnitsOfDay): Result<Identified, RowProblem> {
  const [unitId, code] = [canonical('unit_id', cells.unit_id ?? ''), canonical('code', cells.code ?? '')];
  const ends = canonical('ended', cells.ended ?? '') === 'yes';
  if (unitId !== '') return byUnitId(unitId, units, ends);
  if (code === '') return err(problem('TABLE.NEEDED', 'code', { what: 'every row', whatTh: 'ทุกแถว' }));
  const bearer = units.byCode.get(code);
  if (bearer) return ok({ unitId: bearer.state.unitId, before: bearer });
  if (!/^[A-Za-z0-9-]+$/.test(code)) return err(problem('TABLE.CODE_WRONG', 'code', { found: code }));
  // Codes of this country have an even number of digits.
  if (/^\d{7}$/.test(code)) return err(problem('TABLE.CODE_ZEROS', 'code', { found: code }));
  return newOrThere(`unit_${code}`, units, ends);
}

function byUnitId(unitId: string, units: UnitsOfDay, ends: boolean): Result<Identified, RowProblem> {
  if (!/^unit_[A-Za-z0-9-]+$/.test(unitId))
    return err(problem('TABLE.ID_WRONG', 'unit_id', { found: unitId, example: 'unit_3703' }));
  return newOrThere(unitId, units, ends);
}

/** One that was withdrawn may begin anew; one that has ended, or not begun, may not. */
function newOrThere(unitId: string, { on, byId }: UnitsOfDay, ends: boolean): Result<Identified, RowProblem> {
  const before = byId.get(unitId);
  const isFound = !before || isWithdrawn(before.state) || unitOn(before.state, on) !== undefined;
  // A row that ends it says so again.
  const isOver = ends && before?.state.ended !== undefined && before.state.ended.on <= on;
  return isFound || isOver ? ok({ unitId, before }) : err(problem('TABLE.NOT_THERE', 'code', { unitId, on }));
}
