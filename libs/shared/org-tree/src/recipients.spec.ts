import { unwrap } from '@wian/kernel';
import { OrgTree } from './org-tree.js';
import { firstHop, recipientsHash, relayingUnits } from './recipients.js';
import { country } from './testing/units.js';

const tree = unwrap(OrgTree.asOf(country, '2025-03-06'));

describe('relayingUnits', () => {
  it('are the unaddressed units strictly between, once each', () => {
    expect(relayingUnits(tree, 'unit_moi', ['unit_05370301', 'unit_06370301', 'unit_06340101'])).toEqual([
      'unit_34',
      'unit_3401',
      'unit_37',
      'unit_3703',
    ]);
  });

  it('leaves out who is addressed itself', () => {
    expect(relayingUnits(tree, 'unit_37', ['unit_3703', 'unit_06370301', 'unit_06370201'])).toEqual(['unit_3702']);
  });

  it('are none from a district to its own local administrations, and none to a unit elsewhere', () => {
    expect(relayingUnits(tree, 'unit_3703', ['unit_05370301'])).toEqual([]);
    expect(relayingUnits(tree, 'unit_3703', ['unit_06340101'])).toEqual([]);
  });
});

describe('firstHop', () => {
  const of = (issuer: string, ...units: string[]) =>
    firstHop(
      tree,
      issuer,
      units.flatMap((id) => tree.byId(id)?.unitId ?? []),
    );

  it('is whoever has no other of them between the issuer and itself', () => {
    expect(of('unit_moi', 'unit_37', 'unit_3703', 'unit_05370301', 'unit_34')).toEqual(['unit_37', 'unit_34']);
    expect(of('unit_37', 'unit_3703', 'unit_05370301', 'unit_06370201')).toEqual(['unit_3703', 'unit_06370201']);
  });

  it('counts nobody above the issuer: who stands below is reached by it, also where a unit above is addressed', () => {
    expect(of('unit_3703', 'unit_37', 'unit_05370301')).toEqual(['unit_37', 'unit_05370301']);
  });

  it('counts the whole way of who does not stand below the issuer', () => {
    expect(of('unit_3703', 'unit_34', 'unit_06340101')).toEqual(['unit_34']);
  });
});

describe('recipientsHash', () => {
  it('is SHA-256 over the sorted ids, one a line', () => {
    // printf 'unit_a\nunit_b' | sha256sum
    expect(recipientsHash(['unit_b', 'unit_a'])).toBe(
      '1472811dd01255ad3814f7281b086b5b1e8e36e6ab86dc221ab7f701e7774abe',
    );
  });
});
