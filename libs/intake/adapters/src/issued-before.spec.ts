import { unwrap } from '@wian/kernel';
import {
  confirmed,
  district,
  drafted,
  intakeOver,
  issue,
  memoryStores,
  preview,
  setUp,
  viewOf,
  type World,
} from './intake.fixture.js';

const body = Array.from(
  { length: 60 },
  (_, at) => `${'กขคงจฉชซดต'.slice(at % 7)}${'นบปผพฟมยรลวสหอ'.slice(at % 11)}`,
).join('');
const own = (running: number, parent: string, said = 'งาน') => `อจ 0318/ว ${running}|2025-03-06|${said}|none|${parent}`;
const refusal = (besides: readonly string[]) => ({
  ok: false,
  error: expect.objectContaining({
    code: 'LETTER.ISSUED_BEFORE',
    kind: 'conflict',
    params: expect.objectContaining({ besides, messageTh: expect.stringContaining('สั่งการเรื่องนี้ไปแล้ว') }),
  }),
});

async function issued(world: World, text: string, besides?: readonly string[]) {
  const { letterId } = await confirmed(world, text);
  const { hash } = await preview(world, letterId);
  return issue(world, letterId, hash, besides);
}

describe('one matter is never two cascades by accident', () => {
  it('refuses a second letter with the same parent, and names the directive that there is', async () => {
    const world = setUp();
    const first = unwrap(await issued(world, own(655, 'อจ 0017/ว 1290')));
    expect(await issued(world, own(656, 'อจ 0017/ว 1290'))).toEqual(refusal([first.directiveId]));
    expect(world.log.documentsOf('directive')).toHaveLength(1);
  });

  it('refuses one that comes from the same letter over another hop, whenever what stands between comes in', async () => {
    const world = setUp();
    const first = unwrap(await issued(world, own(655, 'อจ 0017/ว 1290')));
    const { letterId } = await confirmed(world, own(656, 'มท 0808/ว 2345'));
    expect((await viewOf(world, letterId)).questions).toEqual([]);
    await drafted(world, 'อจ 0017/ว 1290|2025-03-05|งาน|none|มท 0808/ว 2345');
    expect(await issue(world, letterId, (await preview(world, letterId)).hash)).toEqual(refusal([first.directiveId]));
  });

  it('refuses the same text under another number, and not another letter of its template', async () => {
    const world = setUp();
    const first = unwrap(await issued(world, own(655, '', body)));
    expect(await issued(world, own(656, '', body))).toEqual(refusal([first.directiveId]));
    unwrap(await issued(world, own(657, '', `${body}เดือนเมษายน`)));
  });

  it('refuses the same text also where more of its template came in since than are compared', async () => {
    const world = setUp();
    const monthly = (running: number, month: number) => own(running, '', `${body} เดือนที่ ${month}`);
    const first = unwrap(await issued(world, monthly(655, 1)));
    for (let at = 2; at <= 203; at += 1) await drafted(world, monthly(1_000 + at, at));
    expect(await issued(world, monthly(656, 1))).toEqual(refusal([first.directiveId]));
    unwrap(await issued(world, monthly(657, 204)));
  });

  it('issues it besides where the officer says so of every directive that there is, and records it', async () => {
    const world = setUp();
    const first = unwrap(await issued(world, own(655, 'อจ 0017/ว 1290')));
    const second = unwrap(await issued(world, own(656, 'อจ 0017/ว 1290'), [first.directiveId]));
    const both = [first.directiveId, second.directiveId];
    const third = await confirmed(world, own(657, 'อจ 0017/ว 1290'));
    const { hash } = await preview(world, third.letterId);
    const refused = await issue(world, third.letterId, hash, [first.directiveId]);
    expect(refused).toMatchObject({ error: { code: 'LETTER.ISSUED_BEFORE' } });
    unwrap(await issue(world, third.letterId, hash, both));
    const said = (await world.log.pending(99))
      .flatMap(({ events }) => events)
      .flatMap(({ type, data }) => (type === 'letter.issued' ? [(data as { besides?: string[] }).besides ?? []] : []));
    expect(said.map((each) => [...each].sort())).toEqual([[], [first.directiveId], both]);
  });

  it('of two officers who issue two copies at once, through two processes, exactly one wins', async () => {
    const stores = memoryStores();
    const [world, other] = [intakeOver(stores), intakeOver(stores)];
    const first = await confirmed(world, own(655, 'อจ 0017/ว 1290'));
    const second = await confirmed(world, own(656, 'อจ 0017/ว 1290'));
    const { hash } = await preview(world, first.letterId);
    const both = await Promise.all([issue(world, first.letterId, hash), issue(other, second.letterId, hash)]);
    const [directive] = stores.log.documentsOf<{ directiveId: string }>('directive');
    expect(stores.log.documentsOf('directive')).toHaveLength(1);
    expect(both).toContainEqual(refusal([directive?.state.directiveId ?? '']));
  });

  it('is no matter of another unit', async () => {
    const world = setUp();
    unwrap(await issued(world, own(655, 'อจ 0017/ว 1290')));
    const { letterId } = await drafted(world, own(656, 'อจ 0017/ว 1291'));
    expect((await viewOf(world, letterId)).questions).toEqual([]);
    expect(unwrap(await world.intake.thread.execute(district, letterId)).map(({ relation }) => relation)).toEqual([
      'above',
    ]);
  });
});
