import { type Unit, unitRecorded } from '@wian/contracts';
import { endWrong, idNotOfCode, ownParent, unitPeriodsWrong } from './directory.errors.js';
import { faultOfPeriods } from './periods.policy.js';
import { recordedWhole } from './whole-state.js';

/**
 * An organisation with all its periods. Its id is made of its first official code and stays when a later period has
 * another one, so that what was done for it stays with it. Where it hangs is judged with the whole tree, by the import.
 */
export const unitDecider = recordedWhole<typeof unitRecorded.type, Unit>({
  event: unitRecorded.type,
  refuse({ unitId, code, periods, ended }) {
    if (unitId !== `unit_${code}`) return idNotOfCode(unitId, code);
    if (periods.some(({ parentId }) => parentId === unitId)) return ownParent(unitId);
    const fault = faultOfPeriods(periods);
    if (fault) return unitPeriodsWrong(unitId, fault);
    const to = periods.at(-1)?.to ?? null;
    return ended && ended.on !== to ? endWrong(unitId, { on: ended.on, to }) : undefined;
  },
});
