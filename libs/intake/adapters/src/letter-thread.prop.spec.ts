import fc from 'fast-check';
import { unwrap } from '@wian/kernel';
import { drafted, officerOf, setUp } from './intake.fixture.js';

const ministry = officerOf('moi');
const numbers = ['มท 0808/ว 1', 'อจ 0017/ว 2', 'อจ 0017/ว 3', 'อจ 0318/ว 4', 'อจ 0318/ว 5'] as const;

/** Letters by their place in `numbers`: some come twice, some never, some name letters that never come, or each other. */
const letters = fc
  .uniqueArray(
    fc.record({
      own: fc.nat(numbers.length - 1),
      parent: fc.option(fc.nat(numbers.length - 1), { nil: undefined }),
      copy: fc.nat(1),
    }),
    { minLength: 2, maxLength: 7, selector: ({ own, copy }) => `${own} ${copy}` },
  )
  .map((all) =>
    all.map(({ own, parent, copy }) =>
      [numbers[own], '2025-03-06', `เรื่องที่ ${copy}`, 'none', parent === undefined ? '' : numbers[parent]].join('|'),
    ),
  );
const arrivals = letters.chain((texts) =>
  fc.tuple(fc.constant(texts), fc.shuffledSubarray(texts, { minLength: texts.length, maxLength: texts.length })),
);

/** Each letter's thread, told without what the order of arrival decides: ids and versions. */
async function threadsAfter(texts: readonly string[]): Promise<Readonly<Record<string, readonly string[]>>> {
  const world = setUp();
  const ids: [string, string][] = [];
  for (const text of texts) ids.push([text, (await drafted(world, text)).letterId]);
  const threads = ids.map(async ([text, letterId]) => {
    const items = unwrap(await world.intake.thread.execute(ministry, letterId));
    const told = items.map(({ relation, steps, by, number, letter }) =>
      [relation, steps, by, number, letter?.sha256 ?? 'missing', letter?.status].join(' '),
    );
    return [text, told] as const;
  });
  return Object.fromEntries(await Promise.all(threads));
}

describe('the thread of a letter', () => {
  it('is the same in whatever order the letters came in', async () => {
    await fc.assert(
      fc.asyncProperty(arrivals, async ([texts, shuffled]) => {
        expect(await threadsAfter(shuffled)).toEqual(await threadsAfter(texts));
      }),
      { numRuns: 40 },
    );
  });
});
