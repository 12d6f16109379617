import { directiveField, type Addressed } from '@wian/contracts';
import { addressedBy, evaluate, treeOn } from '@wian/org-tree';
import { unwrap } from '@wian/kernel';
import {
  confirmed,
  district,
  drafted,
  issue,
  municipality,
  officerOf,
  preview,
  setUp,
  viewOf,
} from './intake.fixture.js';

const below: Addressed = { answersTo: 'issuer' };
const look = { limit: 50 };

describe('whom an expression addresses', () => {
  it('is shown on a day, page by page, with counts of all of them', async () => {
    const { intake } = setUp();
    const first = unwrap(await intake.audiences.ofExpression(district, { expression: below, limit: 1 }));
    expect(first).toMatchObject({
      date: '2025-03-06',
      count: 2,
      counts: [{ level: 'local', type: 'subdistrict-municipality', count: 2 }],
      items: [{ code: '05370301' }],
      asked: null,
    });
    const rest = unwrap(
      await intake.audiences.ofExpression(district, { expression: below, limit: 9, after: '05370301' }),
    );
    expect(rest.items.map(({ code }) => code)).toEqual(['05370302']);
    const none = unwrap(
      await intake.audiences.ofExpression(district, { expression: below, limit: 9, after: '05370302' }),
    );
    expect(none.items).toEqual([]);
  });

  it('says why only where it is asked, also of one that is not among them', async () => {
    const { intake } = setUp();
    const expression: Addressed = { minus: [below, { named: [{ name: 'ทต. 05370302', unitCode: null }] }] };
    const plain = unwrap(await intake.audiences.ofExpression(district, { expression, ...look }));
    expect(plain.items[0]).not.toHaveProperty('reasons');
    const asked = { expression, ...look, why: true, unit: '05370302' };
    const told = unwrap(await intake.audiences.ofExpression(district, asked));
    expect(told.items).toMatchObject([{ code: '05370301', reasons: [{ kind: 'answers-to', path: [0] }] }]);
    expect(told.asked).toMatchObject({ addressed: false, reasons: [{ kind: 'taken-out' }, { kind: 'named' }] });
  });

  it('goes by the units of that day: who begins the day after is not among them', async () => {
    const { intake, directory } = setUp();
    const later = municipality('05370303');
    directory.units = [
      ...directory.units,
      { ...later, periods: later.periods.map((period) => ({ ...period, from: '2025-03-07' })) },
    ];
    const countOn = async (on: string) =>
      unwrap(await intake.audiences.ofExpression(district, { expression: below, ...look, on })).count;
    expect([await countOn('2025-03-06'), await countOn('2025-03-07')]).toEqual([2, 3]);
  });

  it('is asked for one’s own units and those below them', async () => {
    const { intake } = setUp();
    const ask = (issuer?: string) =>
      intake.audiences.ofExpression(officerOf('37', '3701'), { expression: below, ...look, issuer });
    expect(unwrap(await ask('unit_3703')).count).toBe(2);
    expect(await ask()).toMatchObject({ ok: false, error: { code: 'LETTER.UNIT_UNCLEAR' } });
    expect(await ask('unit_moi')).toMatchObject({ ok: false, error: { code: 'LETTER.UNIT_NOT_YOURS' } });
  });
});

describe('a letter addressed by what an audience cannot say', () => {
  async function addressed() {
    const world = setUp();
    const { letterId, version } = await drafted(world);
    unwrap(await world.intake.correct.execute(district, { letterId, version, corrections: { audience: below } }));
    const draft = await viewOf(world, letterId);
    unwrap(await world.intake.confirm.execute(district, { letterId, version: draft.version }));
    return { world, letterId };
  }

  it('is issued as exactly those whom the preview showed, in words that every reader of directives knows', async () => {
    const { world, letterId } = await addressed();
    const seen = await preview(world, letterId);
    const listed = unwrap(await world.intake.audiences.ofLetter(district, letterId, look));
    expect(listed.items.map(({ unitId }) => unitId)).toEqual(seen.recipients.map(({ unitId }) => unitId));
    const directive = directiveField.parse(unwrap(await issue(world, letterId, seen.hash)));
    expect(directive).toMatchObject({
      addressed: below,
      audience: { select: { types: ['subdistrict-municipality'], within: 'issuer' } },
    });
    const tree = unwrap(treeOn(world.directory.units, directive.treeDate));
    for (const expression of [addressedBy(directive), directive.audience])
      expect(unwrap(evaluate(expression, { tree, issuerUnitId: 'unit_3703' })).hash).toBe(seen.hash);
  });

  it('is resolved by its audience where a part of how it was addressed is not known', async () => {
    const { world, letterId } = await addressed();
    const directive = unwrap(await issue(world, letterId, (await preview(world, letterId)).hash));
    expect(addressedBy({ ...directive, addressed: { notYetKnown: true } })).toBe(directive.audience);
  });
});

describe('the preview of a letter to many', () => {
  it('names the first of them and counts all', async () => {
    const world = setUp();
    const many = Array.from({ length: 150 }, (_, n) => municipality(`0538${String(n).padStart(4, '0')}`));
    world.directory.units = [...world.directory.units, ...many];
    const { letterId } = await confirmed(world);
    const { count, recipients, counts } = await preview(world, letterId);
    expect([count, recipients.length]).toEqual([152, 100]);
    expect(counts).toEqual([{ level: 'local', type: 'subdistrict-municipality', count: 152 }]);
  });
});
