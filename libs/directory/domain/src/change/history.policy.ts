import type { Unit, UnitCause, UnitPeriod } from '@wian/contracts';
import { isWithdrawn } from '../import/withdrawn.js';

/** One day on which a unit became another, or began or ceased to be. */
export interface Turning {
  readonly on: string;
  /** As recorded, else by what is different: `created`, `renamed`, `type-changed`, `re-parented`, `recoded`, `ended` … */
  readonly what: readonly string[];
  /** As it stood from that day on; null = it was no more. */
  readonly became: (Pick<UnitPeriod, 'name' | 'type' | 'level' | 'parentId'> & { readonly code: string }) | null;
  readonly because: readonly UnitCause[];
}

/** The days on which a unit turned, the oldest first; none of one that was recorded by mistake. */
export function historyOf(unit: Unit): readonly Turning[] {
  if (isWithdrawn(unit)) return [];
  return unit.periods.flatMap((period, n) => {
    const [before, after] = [unit.periods[n - 1], unit.periods[n + 1]];
    const goesOn = before?.to === period.from;
    const begins: Turning = {
      on: period.from,
      what: [
        ...new Set([
          ...(period.because ?? []).map(({ kind }) => kind),
          ...different(goesOn ? before : undefined, period),
        ]),
      ],
      became: standing(unit, period),
      because: period.because ?? [],
    };
    return period.to === null || after?.from === period.to ? [begins] : [begins, endOf(unit, period.to, !after)];
  });
}

function endOf({ ended }: Unit, on: string, isLast: boolean): Turning {
  if (!ended || !isLast) return { on, what: ['ended'], became: null, because: [] };
  const { kind, into, authority, note } = ended;
  const because = [{ kind, authority, note, ...(into.length > 0 ? { units: into } : {}) }];
  return { on, what: [kind], became: null, because };
}

function standing(unit: Unit, { name, type, level, parentId, code = unit.code }: UnitPeriod) {
  return { name, type, level, parentId, code };
}

const words = { name: 'renamed', type: 'type-changed', parentId: 're-parented', code: 'recoded' } as const;

function different(before: UnitPeriod | undefined, after: UnitPeriod): string[] {
  // A merger or split may also be how it began.
  if (!before) return after.because ? [] : ['created'];
  const fields = Object.keys(words) as (keyof typeof words)[];
  return fields.filter((field) => before[field] !== after[field]).map((field) => words[field]);
}
