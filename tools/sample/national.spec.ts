import { postField, unitField } from '@wian/contracts';
import { sha256Hex, unwrap } from '@wian/kernel';
import { OrgTree, reachOf } from '@wian/org-tree';
import { sampleDirectory } from './directory.mjs';
import { nationalDirectory } from './national.mjs';
import { ministryOfficer, samplePeople } from './people.mjs';

const national = nationalDirectory({ seed: 1 });
const tree = unwrap(OrgTree.asOf(unitField.array().parse(national.units), '2025-03-06'));
const ofType = (type: string) => tree.units.filter((unit) => unit.type === type);
const hashOf = (made: unknown) => sha256Hex(JSON.stringify(made));

describe('the national directory', () => {
  it('holds 8,804 units below the ministry: 76 provinces, 878 districts and local administrations by type', () => {
    expect(tree.descendantsOf('unit_moi')).toHaveLength(76 + 878 + 7_850);
    const types = ['province', 'district', 'pao', 'city-municipality', 'town-municipality'];
    expect(types.map((type) => ofType(type).length)).toEqual([76, 878, 76, 30, 190]);
    expect([ofType('subdistrict-municipality').length, ofType('sao').length]).toEqual([2_242, 5_312]);
  });

  it('has the bodies answer to whom such bodies answer to', () => {
    const levelAbove = (type: string) => new Set(ofType(type).map(({ parentId }) => tree.byId(parentId ?? '')?.level));
    for (const type of ['pao', 'city-municipality', 'town-municipality']) {
      expect(levelAbove(type)).toEqual(new Set(['province']));
    }
    for (const type of ['subdistrict-municipality', 'sao']) expect(levelAbove(type)).toEqual(new Set(['district']));
    expect(new Set(ofType('pao').map(({ parentId }) => parentId)).size).toBe(76);
  });

  it('keeps all of the sample as it is, with the eight of 3703 and no other there', () => {
    const sample = sampleDirectory();
    const [units, posts] = [
      new Map(national.units.map((u) => [u.unitId, u])),
      new Map(national.posts.map((p) => [p.postId, p])),
    ];
    expect(sample.units.map(({ unitId }) => units.get(unitId))).toEqual(sample.units);
    expect(sample.posts.map(({ postId }) => posts.get(postId))).toEqual(sample.posts);
    expect(tree.childrenOf('unit_3703')).toHaveLength(8);
    expect(national.calendars).toEqual(sample.calendars);
  });

  it('marks what it makes up as sample, by name and source', () => {
    const standing = new Set(sampleDirectory().units.map(({ unitId }) => unitId));
    const made = national.units.filter(({ unitId }) => !standing.has(unitId));
    expect(made).toHaveLength(7_850 - 8);
    expect(made.filter(({ sample, source }) => !sample || !source.startsWith('synthetic: '))).toEqual([]);
    const notSo = made.filter(({ periods: [period] }) => period?.type !== 'pao' && !period?.name.includes('สมมติ'));
    expect(notSo).toEqual([]);
  });

  it('has one officer and one head for each unit, and about one in eight reached by paper through the unit above', () => {
    const posts = postField.array().parse(national.posts);
    expect(posts).toHaveLength(national.units.length * 2);
    expect(new Set(posts.map(({ postId }) => postId)).size).toBe(posts.length);
    expect(national.people).toEqual(expect.arrayContaining([...samplePeople, ministryOfficer]));
    const officers = posts.filter(({ incumbents }) => incumbents.length > 0);
    expect(officers.map(({ incumbents: [one] }) => one?.personId)).toEqual(
      national.people.map(({ personId }) => personId),
    );
    const reaches = officers.map((post) => ({ unitId: post.unitId, reach: reachOf([post], '2025-03-06') }));
    const carried = reaches.filter(({ reach }) => reach.kind === 'through');
    expect(reaches.filter(({ reach }) => reach.kind === 'none')).toEqual([]);
    expect(carried.length / 7_842).toBeGreaterThan(0.11);
    expect(carried.length / 7_842).toBeLessThan(0.13);
    for (const { unitId, reach } of carried) expect(reach).toMatchObject({ unitId: tree.byId(unitId)?.parentId });
  });

  it('is the same to the last byte for the same seed, and another for another', () => {
    const small = { locals: 200, villages: 50 };
    const made = hashOf(nationalDirectory({ seed: 1, ...small }));
    expect(hashOf(nationalDirectory({ seed: 1, ...small }))).toBe(made);
    expect(hashOf(nationalDirectory({ seed: 2, ...small }))).not.toBe(made);
    // Also tomorrow, and on another machine: benchmarks are compared over months.
    expect(hashOf(national.units)).toBe('f6471d0a5a22a94575e435568e937d76a0e3b404c690677c68dacb666d21e492');
  });

  it.each([
    [8, 0],
    [1_000, 0],
    [9_000, 1_000],
  ])('is of any size: %i local administrations, %i villages', (locals, villages) => {
    const { units } = nationalDirectory({ seed: 3, locals, villages });
    expect(units).toHaveLength(1 + 76 + 878 + locals + villages);
    expect(OrgTree.asOf(units, '2025-03-06').ok).toBe(true);
  });

  it('says when it cannot be so small, or so large', () => {
    expect(() => nationalDirectory({ seed: 1, locals: 7 })).toThrow('at least 8');
    expect(() => nationalDirectory({ seed: 1, locals: 200_000 })).toThrow('at most 86823 of sao');
  });
});
