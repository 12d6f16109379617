import { type Unit, unitRecorded } from '@wian/contracts';
import { idNotOfCode, ownParent, unitPeriodsWrong } from './directory.errors.js';
import { faultOfPeriods } from './periods.policy.js';
import { recordedWhole } from './whole-state.js';

/**
 * An organisation with all its periods. Its id is made of its official code, so the code never changes and is never
 * shared. Where it hangs is judged with the whole tree, by the import.
 */
export const unitDecider = recordedWhole<typeof unitRecorded.type, Unit>({
  event: unitRecorded.type,
  refuse({ unitId, code, periods }) {
    if (unitId !== `unit_${code}`) return idNotOfCode(unitId, code);
    if (periods.some(({ parentId }) => parentId === unitId)) return ownParent(unitId);
    const fault = faultOfPeriods(periods);
    return fault ? unitPeriodsWrong(unitId, fault) : undefined;
  },
});
