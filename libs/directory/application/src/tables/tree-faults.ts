import type { Unit } from '@wian/contracts';
import type { CommitLog, DomainError } from '@wian/kernel';
import type { RecordedDirectory } from '../recorded-directory.port.js';
import { TreeGuard } from '../tree-guard.js';

/**
 * Every unit of these that would break the tree, with why: what is found is set aside and the others are judged again, so that
 * one of them does not hide the rest. Undefined as id: a fault that none of them can be blamed for.
 */
export async function faultsOf(
  units: readonly Unit[],
  isNew: (unitId: string) => boolean,
  { log, recorded }: { readonly log: CommitLog; readonly recorded: RecordedDirectory },
): Promise<readonly { readonly unitId: string | undefined; readonly fault: DomainError }[]> {
  const guard = new TreeGuard(log, recorded);
  const found = [];
  let left = units;
  for (;;) {
    const fault = await guard.faultOf(left, isNew);
    if (!fault) return found;
    const unitId = blamedFor(fault, left);
    found.push({ unitId, fault });
    if (unitId === undefined) return found;
    left = left.filter((unit) => unit.unitId !== unitId);
  }
}

/** The one of these units that a fault of the tree names, by its id or code. */
function blamedFor({ params }: DomainError, units: readonly Unit[]): string | undefined {
  const named = [params.unitId, params.unitIds, params.parentId, params.taken].flat();
  const codesOf = ({ unitId, code, periods }: Unit): readonly unknown[] => [
    unitId,
    code,
    ...periods.flatMap((period) => period.code ?? []),
  ];
  for (const name of named) {
    const unit = units.find((each) => codesOf(each).includes(name));
    if (unit) return unit.unitId;
  }
  return undefined;
}
