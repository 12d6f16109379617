import { unwrap } from '@wian/kernel';
import type { Caller } from '@wian/intake-application';
import { confirmed, district, issue, municipality, officerOf, preview, setUp } from './intake.fixture.js';

const second: Caller = { ...district, actor: { id: 'person_sample-second-3703' } };

/** A confirmed letter to 151 units, where more than 100 need a second person. */
async function toMany() {
  const world = setUp();
  const many = Array.from({ length: 149 }, (_, n) => municipality(`0538${String(n).padStart(4, '0')}`));
  world.directory.units = [...world.directory.units, ...many];
  const { letterId } = await confirmed(world);
  const { hash } = await preview(world, letterId);
  const approve = (caller: Caller, expect = hash) => world.intake.approving.execute(caller, { letterId, expect });
  const impact = async () => unwrap(await world.intake.impact.execute(district, letterId, undefined));
  return { world, letterId, hash, approve, impact };
}
const needed = { ok: false, error: { code: 'LETTER.APPROVAL_NEEDED' } };

describe('a letter to more than the number that is set', () => {
  it('is issued once a second person of the unit has approved it, and the directive names that person', async () => {
    const { world, letterId, hash, approve, impact } = await toMany();
    expect(await issue(world, letterId, hash)).toMatchObject(needed);
    expect((await impact()).approval).toEqual({ above: 100, needed: true, given: null });
    expect(unwrap(await approve(second)).state.approval).toMatchObject({ by: second.actor.id, hash, count: 151 });
    expect((await impact()).approval.given).toMatchObject({ by: second.actor.id });
    expect(unwrap(await issue(world, letterId, hash)).approvedBy).toBe(second.actor.id);
  });

  it('is not issued on the approval of who issues it', async () => {
    const { world, letterId, hash, approve } = await toMany();
    unwrap(await approve(district));
    expect(await issue(world, letterId, hash)).toMatchObject(needed);
    expect(await world.intake.issue.execute(second, { letterId, expect: hash, mode: 'through' })).toMatchObject({
      ok: true,
    });
  });

  it('needs a new approval when its recipients have changed since', async () => {
    const { world, letterId, approve } = await toMany();
    unwrap(await approve(second));
    world.directory.units = [...world.directory.units, municipality('05379999')];
    const { hash } = await preview(world, letterId);
    expect(await issue(world, letterId, hash)).toMatchObject({ error: { params: { because: 'changed', count: 152 } } });
    unwrap(await approve(second, hash));
    expect(await issue(world, letterId, hash)).toMatchObject({ ok: true });
  });

  it('is approved for those whom the approver saw, by people of its own unit', async () => {
    const { approve } = await toMany();
    expect(await approve(second, 'b'.repeat(64))).toMatchObject({ error: { code: 'DIRECTIVE.AUDIENCE_CHANGED' } });
    expect(await approve(officerOf('37'))).toMatchObject({ error: { code: 'LETTER.UNIT_NOT_YOURS' } });
  });
});

it('is issued by one person where it reaches fewer', async () => {
  const world = setUp();
  const { letterId } = await confirmed(world);
  const { hash } = await preview(world, letterId);
  const impact = unwrap(await world.intake.impact.execute(district, letterId, undefined));
  expect(impact.approval.needed).toBe(false);
  expect(unwrap(await issue(world, letterId, hash))).not.toHaveProperty('approvedBy');
});
