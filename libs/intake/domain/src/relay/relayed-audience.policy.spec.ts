import { type Addressed, type Directive, directiveIssued } from '@wian/contracts';
import { unwrap } from '@wian/kernel';
import { smallProvince as tree } from './relay.fixture.js';
import { relayReach } from './relayed-audience.policy.js';

const ofProvince = (addressed: Addressed): Directive => ({
  ...directiveIssued.example,
  ...{ issuerUnitId: 'unit_37', mode: 'relayed', addressed },
});
const reach = (addressed: Addressed, without?: readonly string[]) => {
  const found = unwrap(relayReach(ofProvince(addressed), { tree, unitId: 'unit_3703', without }));
  return { expected: found.expected, units: found.evaluation.unitIds };
};

describe('whom a unit reaches by relaying a directive', () => {
  it('is whom the directive addresses below the unit', () => {
    expect(reach({ select: { types: ['sao', 'pao', 'district'], within: 'issuer' } })).toEqual({
      expected: 3,
      units: ['unit_06370301', 'unit_06370302', 'unit_06370303'],
    });
  });

  it('is said from where the directive was issued: who answers to its issuer does not answer to the unit', () => {
    expect(reach({ answersTo: 'issuer' })).toEqual({ expected: 0, units: [] });
    expect(reach({ union: [{ answersTo: 'issuer' }, { answersTo: '3703' }] }).expected).toBe(6);
  });

  it('leaves out whom the unit does not pass it on to, and still counts them', () => {
    const all = reach({ level: 'other', within: 'issuer' });
    const some = reach({ level: 'other', within: 'issuer' }, ['unit_06370301', 'unit_02370101', 'unit_nowhere']);
    expect(some.expected).toBe(all.expected);
    expect(some.units).toEqual(all.units.filter((unitId) => unitId !== 'unit_06370301'));
  });
});
