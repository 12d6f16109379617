import { type Unit, unitRecorded } from '@wian/contracts';
import { directivesSet, tasksSet, unitsSet } from '@wian/reporting-domain';
import { Scopes } from './scope.js';

const unit = (code: string, ...parents: (string | null)[]): Unit => {
  const [period] = unitRecorded.example.periods;
  if (!period) throw new Error('the example has a period');
  const dated = parents.map((parent, index) => ({
    ...period,
    from: `20${10 + index}-01-01`,
    to: index < parents.length - 1 ? `20${11 + index}-01-01` : null,
    parentId: parent === null ? null : `unit_${parent}`,
  }));
  return { ...unitRecorded.example, unitId: `unit_${code}`, code, periods: dated };
};
/** 3703 has moved from 38 to 37. */
const units = [unit('moi', null), unit('37', 'moi'), unit('38', 'moi'), unit('3703', '38', '37'), unit('3801', '38')];
const scopesOver = (known: readonly Unit[]) =>
  new Scopes({ current: async () => ({ units: known, position: 1 }) }, { now: () => new Date('2025-03-06T02:00:00Z') });

describe('what a caller may see', () => {
  it('is said without naming a unit where nothing lies outside', async () => {
    const scopes = scopesOver(units);
    expect(await scopes.of(unitsSet, ['unit_moi'])).toBe('everywhere');
    expect(await scopes.of(directivesSet, ['unit_moi'])).toBe('everywhere');
    expect(await scopes.of(tasksSet, ['unit_moi'])).toBe('everywhere');
    expect(await scopes.of(directivesSet, ['unit_37', 'unit_38', 'unit_moi'])).toBe('everywhere');
  });

  it('is what is, or ever was, below the own units', async () => {
    const scopes = scopesOver(units);
    expect(await scopes.of(unitsSet, ['unit_38'])).toEqual({ keys: ['unit_38', 'unit_3703', 'unit_3801'] });
    expect(await scopes.of(directivesSet, ['unit_37'])).toEqual({
      issuers: ['unit_37', 'unit_3703'],
      path: ['unit_37'],
    });
    expect(await scopes.of(tasksSet, ['unit_37'])).toEqual({ path: ['unit_37'] });
  });

  it('is never everything while no unit is known yet', async () => {
    expect(await scopesOver([]).of(unitsSet, ['unit_37'])).toEqual({ keys: ['unit_37'] });
  });
});
