import { registerDecider, registerIdOf, registrationOf, type Registration } from '@wian/intake-domain';
import { changesBy, unwrap, type CommitLog } from '@wian/kernel';
import { wordsOf } from '@wian/thai';
import type { LetterStores } from './letter-store.contract.js';

const key = { unitId: 'unit_3703', book: 'received', series: 'ordinary', year: 2568 } as const;
type Key = Parameters<typeof registrationOf>[0]['key'];

/** What every store of registers finds, in memory and in MongoDB. `open` makes an empty one. */
export function registerQueriesContract(open: () => Promise<LetterStores>): void {
  const line = (number: number, change: Partial<Key> & { subject?: string; letterId?: string } = {}): Registration => {
    const { subject = 'ก', letterId = null, ...rest } = change;
    return registrationOf({
      key: { ...key, ...rest },
      number,
      registeredAt: `2025-03-06T02:00:0${number}.000Z`,
      entered: { letterNumber: null, letterDate: null, from: null, to: null, subject },
      by: 'person_sample',
      letterId,
      directiveId: null,
    });
  };
  const record = async (log: CommitLog, ...lines: Registration[]) => {
    for (const data of lines)
      unwrap(
        await log.commit({
          at: new Date(data.registeredAt),
          actor: { id: 'person_sample' },
          correlationId: 'c',
          changes: [
            {
              aggregate: 'registration',
              aggregateId: data.registrationId,
              expectedVersion: 0,
              events: [{ type: 'registration.recorded', data }],
              state: data,
            },
          ],
        }),
      );
  };
  const every = { unitId: 'unit_3703', book: 'received', series: ['ordinary', 'circular'], words: [] } as const;
  const numbers = (lines: readonly Registration[]) => lines.map(({ number }) => number);

  it('gives lines by time, both ways, page after page', async () => {
    const { log, lines } = await open();
    await record(log, line(2), line(1), line(3));
    expect(numbers(await lines.lines({ ...every, order: 'newest', limit: 9 }))).toEqual([3, 2, 1]);
    const first = await lines.lines({ ...every, order: 'oldest', limit: 2 });
    expect(numbers(first)).toEqual([1, 2]);
    const after = first.at(-1)?.place;
    expect(numbers(await lines.lines({ ...every, order: 'oldest', limit: 2, after }))).toEqual([3]);
    expect(numbers(await lines.lines({ ...every, order: 'newest', limit: 2, after }))).toEqual([1]);
  });

  it('gives a line as it was recorded', async () => {
    const { log, lines } = await open();
    await record(log, line(1));
    expect(await lines.lines({ ...every, order: 'newest', limit: 9 })).toEqual([line(1)]);
  });

  it('gives only lines of the unit, book, series and year asked for', async () => {
    const { log, lines } = await open();
    await record(log, line(1, { unitId: 'unit_37' }), line(2, { book: 'sent' }), line(3, { series: 'secret' }));
    await record(log, line(4, { year: 2569 }), line(5, { series: 'circular' }), line(6));
    const found = async (change: object) =>
      numbers(await lines.lines({ ...every, order: 'oldest', limit: 9, ...change }));
    expect(await found({})).toEqual([4, 5, 6]);
    expect(await found({ year: 2568 })).toEqual([5, 6]);
    expect(await found({ series: ['circular'] })).toEqual([5]);
    expect(await found({ series: [] })).toEqual([]);
    expect(await found({ book: 'sent' })).toEqual([2]);
    expect(await found({ unitId: 'unit_37' })).toEqual([1]);
  });

  it('gives every line of a letter, whichever register it is in', async () => {
    const { log, lines } = await open();
    const letterId = 'letter_01957aaa-0000-7000-8000-000000000001';
    const own = [line(1, { letterId }), line(2, { letterId, book: 'sent', year: 2569 })];
    await record(log, ...own, line(3), line(4, { letterId: letterId.replace(/1$/, '2') }));
    const found = await lines.ofLetter(letterId);
    expect([...found].sort((a, b) => a.number - b.number)).toEqual(own);
  });

  it('finds lines that have all the words, by their beginnings, and numbers whole', async () => {
    const { log, lines } = await open();
    await record(log, line(1, { subject: 'แนวทางป้องกันภัยแล้ง (ว 10) c++' }), line(2, { subject: 'ป้องกันน้ำท่วม ว 1' }));
    const found = async (search: string) =>
      numbers(await lines.lines({ ...every, words: wordsOf(search), order: 'oldest', limit: 9 }));
    expect(await found('ป้องกัน')).toEqual([1, 2]);
    expect(await found('ภัยแล้ง ป้องกัน')).toEqual([1]);
    expect(await found('๑๐')).toEqual([1]);
    expect(await found('ภัยแล้ง น้ำท่วม')).toEqual([]);
    expect(numbers(await lines.lines({ ...every, words: ['.*'], order: 'oldest', limit: 9 }))).toEqual([]);
  });

  it('lists the registers of a unit, the newest year first', async () => {
    const { log, lines } = await open();
    const at = new Date('2025-03-06T02:00:00Z');
    for (const change of [{}, { year: 2569 }, { series: 'secret' as const }, { unitId: 'unit_37' }]) {
      const asked = { ...key, ...change };
      const id = registerIdOf(asked);
      const target = { aggregate: 'register', id, loaded: undefined };
      const changes = unwrap(changesBy(registerDecider, target, { key: asked, at }));
      unwrap(await log.commit({ at, actor: { id: 'person_sample' }, correlationId: 'c', changes }));
    }
    const found = await lines.registers('unit_3703', ['ordinary', 'circular']);
    expect(found.map(({ year, series }) => [year, series])).toEqual([
      [2569, 'ordinary'],
      [2568, 'ordinary'],
    ]);
  });
}
