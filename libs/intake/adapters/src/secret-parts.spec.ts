import { unwrap } from '@wian/kernel';
import { district, drafted, intakeOver, memoryStores, viewOf } from './intake.fixture.js';
import { letter, refusal, textOf } from './split-and-merge.fixture.js';

describe('what turns out to be secret when its parts are read', () => {
  const word = 'ปลาวาฬ';
  const open = letter('๖๕๕', 'การประชุม');
  const hidden = `ลับ\n${letter('๖๕๖', word)}`;
  const secretParts = [{ text: [0, open.length] as const }, { text: [open.length, (open + hidden).length] as const }];

  async function whole() {
    const stores = memoryStores();
    const world = intakeOver(stores);
    const { letterId, version, sha256 } = await drafted(world, open + hidden);
    const split = () => world.intake.splitting.execute(district, { letterId, version, parts: secretParts });
    const keptOf = async (...all: string[]) => Promise.all(all.map((each) => stores.contents.get(each)));
    return { stores, world, letterId, sha256, split, keptOf };
  }

  it('is withheld with the file that it came in, and no draft is made of any part', async () => {
    const { stores, world, letterId, sha256, split, keptOf } = await whole();
    const commits = (await stores.log.pending(99)).length;
    unwrap(await split());
    const view = await viewOf(world, letterId);
    expect(view).toMatchObject({
      ...{
        status: 'withheld',
        read: null,
        fields: null,
        stub: { secrecy: 'confidential', letterNumber: 'อจ 0318/ว 656' },
      },
      questions: [{ code: 'LETTER.WITHHELD' }],
    });
    expect(await keptOf(sha256)).toEqual([undefined]);
    expect(JSON.stringify(stores.log.documentsOf('letter'))).not.toContain(word);
    expect(JSON.stringify((await stores.log.pending(99)).slice(commits))).not.toContain(word);
    expect(stores.log.documentsOf('letter')).toHaveLength(1);
  });

  it('is withheld on the next try where the first one died in the middle', async () => {
    const { stores, world, letterId, split } = await whole();
    const { commit } = stores.log;
    stores.log.commit = () => Promise.reject(new Error('the store is away'));
    await expect(split()).rejects.toThrow('the store is away');
    stores.log.commit = commit;
    unwrap(await split());
    expect(await viewOf(world, letterId)).toMatchObject({ status: 'withheld' });
  });

  it('takes along the letter that it was made of, with its text', async () => {
    const stores = memoryStores();
    const world = intakeOver(stores);
    // The line before makes of the mark a word that goes on; what begins with it is another letter.
    const glued = `${open}ให้ถือเป็นความ\n${hidden}`;
    const { letterId, version, source } = await drafted(world, open + glued);
    const cut = (...ends: number[]) => ends.map((end, at) => ({ text: [ends[at - 1] ?? 0, end] as const }));
    const outer = cut(open.length, (open + glued).length);
    unwrap(await world.intake.splitting.execute(district, { letterId, version, parts: outer }));
    const [first, second] = (await viewOf(world, letterId)).splitInto ?? [];
    const part = await viewOf(world, second?.letterId ?? '');
    expect(part.status).toBe('draft');
    const text = await textOf(world, part.letterId);
    const inner = cut(text.indexOf('ลับ\n'), text.length);
    unwrap(await world.intake.splitting.execute(district, { ...part, parts: inner }));
    for (const id of [letterId, part.letterId]) expect(await viewOf(world, id)).toMatchObject({ status: 'withheld' });
    for (const each of [source, part.source]) expect(await stores.contents.get(each?.textSha256 ?? '')).toBeUndefined();
    const neighbour = first?.letterId ?? '';
    expect(await textOf(world, neighbour)).toContain('๖๕๕');
    expect(await world.intake.content.received(district, neighbour)).toEqual(refusal('LETTER.WITHHELD'));
  });

  it('is withheld with all the letters that were to be joined', async () => {
    const stores = memoryStores();
    const world = intakeOver(stores);
    const page = await drafted(world, open);
    const further = await drafted(world, hidden);
    const letters = [{ letterId: further.letterId, version: further.version, as: 'pages' as const }];
    unwrap(await world.intake.merging.execute(district, { letterId: page.letterId, version: page.version, letters }));
    for (const { letterId, sha256 } of [page, further]) {
      expect(await viewOf(world, letterId)).toMatchObject({ status: 'withheld', read: null });
      expect(await stores.contents.get(sha256)).toBeUndefined();
    }
    expect(JSON.stringify(stores.log.documentsOf('letter'))).not.toContain(word);
  });
});
