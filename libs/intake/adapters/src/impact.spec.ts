import { type Post, postRecorded } from '@wian/contracts';
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

const post = (code: string, change: Partial<Post>): Post => ({
  ...postRecorded.example,
  postId: `post_${code}-head`,
  unitId: `unit_${code}`,
  ...change,
});
const impactOf = async ({ intake }: ReturnType<typeof setUp>, letterId: string) =>
  unwrap(await intake.impact.execute(district, letterId, undefined));

describe('the impact of a letter', () => {
  it('is of exactly those whom the preview shows, and whom it is then issued to', async () => {
    const world = setUp();
    const { letterId } = await confirmed(world);
    const { count, hash, counts } = await impactOf(world, letterId);
    expect(await preview(world, letterId)).toMatchObject({ count, hash, counts });
    expect((await issue(world, letterId, hash)).ok).toBe(true);
  });

  it('names units of which nobody holds a post that day, and counts those without a contact point', async () => {
    const world = setUp();
    const contact = post('05370301', {});
    const noContact = post('05370302', { contactPoints: [] });
    const left = noContact.incumbents.map((each) => ({ ...each, to: '2025-03-06' }));
    world.directory.units = [...world.directory.units, municipality('05370303')];
    const { letterId } = await confirmed(world);
    world.directory.posts = [contact, noContact];
    expect((await impactOf(world, letterId)).withoutContact).toMatchObject({
      nobody: 1,
      signInOnly: 1,
      first: [{ code: '05370303' }],
    });
    world.directory.posts = [contact, { ...noContact, incumbents: left }];
    expect((await impactOf(world, letterId)).withoutContact).toMatchObject({ nobody: 2, signInOnly: 0 });
  });

  it('asks for posts in portions, and misses none', async () => {
    const world = setUp();
    const many = Array.from({ length: 1_200 }, (_, n) => municipality(`0538${String(n).padStart(4, '0')}`));
    world.directory.units = [...world.directory.units, ...many];
    world.directory.posts = many.map(({ code }) => post(code, { contactPoints: [] }));
    const { letterId } = await confirmed(world);
    expect((await impactOf(world, letterId)).withoutContact).toMatchObject({ nobody: 2, signInOnly: 1_200 });
  });

  it('tells when its deadlines are due, and that nothing can be counted without a calendar', async () => {
    const world = setUp();
    const { letterId, version } = await drafted(world);
    const deadline = {
      ...{ kind: 'report' as const, at: '2025-03-20', precision: 'day' as const, exclusive: false },
      ...{ anchor: 'absolute' as const, offset: null, recurrence: null, order: null, text: 'ภายในวันที่ ๒๐ มีนาคม' },
    };
    unwrap(await world.intake.correct.execute(district, { letterId, version, corrections: { deadlines: [deadline] } }));
    const { times, deadlines } = await impactOf(world, letterId);
    expect(times?.dues).toMatchObject([{ level: 'local', units: 2, latest: '2025-03-20T09:30:00.000Z' }]);
    expect(deadlines.map(({ text }) => text)).toEqual([deadline.text]);
    world.directory.calendar = undefined;
    expect((await impactOf(world, letterId)).times).toBeNull();
  });

  it('is shown to those who may read the letter, and issues nothing', async () => {
    const world = setUp();
    const { letterId } = await confirmed(world);
    expect(await world.intake.impact.execute(officerOf('3701'), letterId, undefined)).toMatchObject({
      ok: false,
      error: { code: 'LETTER.UNKNOWN' },
    });
    await impactOf(world, letterId);
    expect((await viewOf(world, letterId)).status).toBe('confirmed');
  });
});
