import type { Directive } from '@wian/contracts';
import type { EarlierAnswer } from '@wian/intake-application';
import { unwrap } from '@wian/kernel';
import { confirmed, district, drafted, preview, setUp, type World } from './intake.fixture.js';

const EARLIER = 'อจ 0318/ว 600';
const letter = (running: number, parent = '', date = '2025-03-06') =>
  `อจ 0318/ว ${running}|${date}|เรื่อง ${running} ${date}|none|${parent}`;

async function issued(world: World, text: string, earlier?: readonly EarlierAnswer[]) {
  const { letterId } = await confirmed(world, text);
  const { hash } = await preview(world, letterId);
  return world.intake.issue.execute(district, { letterId, expect: hash, mode: 'through', ...(earlier && { earlier }) });
}

/** A district that has issued ว 600. */
async function district600() {
  const world = setUp();
  const { directiveId } = unwrap(await issued(world, letter(600)));
  const stands = async () => unwrap(await world.intake.directives.get(district, directiveId));
  const directives = () => world.log.documentsOf<Directive>('directive');
  return { world, directiveId, stands, directives };
}
const asks = (...ids: readonly string[]) => ({
  ok: false,
  error: {
    code: 'DIRECTIVE.EARLIER_UNANSWERED',
    params: { earlier: [{ number: EARLIER, candidates: ids.map((directiveId) => ({ directiveId })) }] },
  },
});

describe('a later letter that names an earlier one by its number', () => {
  it.each([
    ['-', 'cancelled'],
    ['=', 'superseded'],
  ])(
    '%s: does nothing by itself, and acts with its own issue once the officer says which is meant',
    async (mark, state) => {
      const { world, directiveId, stands, directives } = await district600();
      const later = letter(655, `${mark}${EARLIER}`);
      expect(await issued(world, later)).toMatchObject(asks(directiveId));
      expect(directives()).toHaveLength(1);
      expect((await stands()).state).toBeUndefined();
      const second = unwrap(await issued(world, later.replace('655', '656'), [{ number: EARLIER, directiveId }]));
      expect(await stands()).toMatchObject({ state, change: { byDirectiveId: second.directiveId } });
      const together = (await world.log.pending(99)).at(-1)?.events.map(({ type }) => type);
      expect(together).toEqual(expect.arrayContaining(['wian.directive.issued.v1', `wian.directive.${state}.v1`]));
    },
  );

  it('is issued, and the earlier left as it is, where the officer says so', async () => {
    const { world, stands } = await district600();
    unwrap(await issued(world, letter(655, `-${EARLIER}`), [{ number: EARLIER, directiveId: null }]));
    expect(await stands()).not.toHaveProperty('change');
  });

  it('asks where no directive of the own office has that number, and not of another office', async () => {
    const world = setUp();
    expect(await issued(world, letter(655, `-${EARLIER}`))).toMatchObject(asks());
    unwrap(await issued(world, letter(656, '-มท 0808/ว 600')));
  });

  it('asks where several may be meant: the year of the earlier one is not told', async () => {
    const { world, directiveId } = await district600();
    const of2024 = unwrap(await issued(world, letter(600, '', '2024-05-06')));
    const { letterId, version } = await drafted(world, letter(655, `-${EARLIER}`));
    const references = [{ kind: 'cancels' as const, organisation: null, urgency: null, number: EARLIER, date: null }];
    unwrap(await world.intake.correct.execute(district, { letterId, version, corrections: { references } }));
    unwrap(await world.intake.confirm.execute(district, { letterId, version: version + 1 }));
    const { hash } = await preview(world, letterId);
    const asked = await world.intake.issue.execute(district, { letterId, expect: hash, mode: 'through' });
    expect(asked).toMatchObject(asks(of2024.directiveId, directiveId));
  });

  it('asks nothing of what has ended already', async () => {
    const { world, directiveId } = await district600();
    unwrap(await issued(world, letter(655, `-${EARLIER}`), [{ number: EARLIER, directiveId }]));
    unwrap(await issued(world, letter(656, `-${EARLIER}`)));
  });

  it('takes no answer about a letter that it does not name', async () => {
    const { world, directiveId } = await district600();
    const answered = await issued(world, letter(655), [{ number: EARLIER, directiveId }]);
    expect(answered).toMatchObject({ error: { code: 'DIRECTIVE.EARLIER_NOT_NAMED' } });
  });
});

describe('a later letter that amends an earlier one', () => {
  const orders = [{ ordinal: 1, text: 'ข', audience: null, action: 'act' as const }];
  it('changes it as was shown, in the commit of its own issue', async () => {
    const { world, directiveId, stands } = await district600();
    const answer = { number: EARLIER, directiveId };
    const later = letter(655, `~${EARLIER}`);
    expect(await issued(world, later, [answer])).toMatchObject({ error: { code: 'DIRECTIVE.AMENDS_WHAT' } });
    const looked = await world.intake.changes.preview(district, { directiveId, wish: { kind: 'amend', orders } });
    const expect_ = unwrap(looked).hash ?? '';
    const other = [{ ...answer, amend: { orders, expect: 'b'.repeat(64) } }];
    const again = (running: number) => later.replace('655', String(running));
    expect(await issued(world, again(656), other)).toMatchObject({ error: { code: 'DIRECTIVE.CHANGE_DIFFERS' } });
    const second = unwrap(await issued(world, again(657), [{ ...answer, amend: { orders, expect: expect_ } }]));
    expect(await stands()).toMatchObject({ orders, revision: 2, change: { byDirectiveId: second.directiveId } });
  });
});
