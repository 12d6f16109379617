import type { AggregateChange, CommitLog, CommitRequest } from '@wian/kernel';

/** The event type that the suite records; whoever builds the log registers it. Its data is `{ text: string }`. */
export const NOTED = 'note.noted';

const change = (aggregateId: string, expectedVersion: number, ...texts: string[]): AggregateChange => ({
  aggregate: 'note',
  aggregateId: `note_${aggregateId}`,
  expectedVersion,
  events: texts.map((text) => ({ type: NOTED, data: { text } })),
  state: { text: texts.at(-1) },
});

const request = (...changes: AggregateChange[]): CommitRequest => ({
  at: new Date('2025-03-06T02:00:00.000Z'),
  actor: { id: 'person_test', onBehalfOf: 'post_test' },
  correlationId: 'correlation-1',
  changes,
});

/** The laws of a commit log, the same for memory and MongoDB. `open` gives an empty log. */
export function commitLogContract(open: () => Promise<CommitLog>): void {
  let log: CommitLog;
  beforeEach(async () => {
    log = await open();
  });
  const accepts = async (...changes: AggregateChange[]) =>
    expect((await log.commit(request(...changes))).ok).toBe(true);
  const refuses = async (...changes: AggregateChange[]) =>
    expect(await log.commit(request(...changes))).toMatchObject({ ok: false, error: { code: 'COMMIT.CONFLICT' } });

  it('loads nothing where nothing was committed', async () => {
    expect(await log.load('note', 'note_A')).toBeUndefined();
  });

  it('loads the state and version of the last commit', async () => {
    await accepts(change('A', 0, 'one'));
    await accepts(change('A', 1, 'two'));
    expect(await log.load('note', 'note_A')).toEqual({ state: { text: 'two' }, version: 2 });
  });

  it('refuses the same event id twice and leaves the document as it was', async () => {
    await accepts(change('A', 0, 'one'));
    await refuses(change('A', 0, 'other'));
    expect(await log.load('note', 'note_A')).toEqual({ state: { text: 'one' }, version: 1 });
  });

  it('accepts two aggregates at one version', async () => {
    await accepts(change('A', 0, 'one'), change('B', 0, 'one'));
    expect(await log.load('note', 'note_B')).toMatchObject({ version: 1 });
  });

  it('accepts A:2 and B:1 after one commit of A:1 and B:2', async () => {
    await accepts(change('A', 0, 'one'), change('B', 1, 'two'));
    await accepts(change('A', 1, 'two'));
    await accepts(change('B', 0, 'one'));
  });

  it('accepts two events of one aggregate in one commit', async () => {
    await accepts(change('A', 0, 'one', 'two'));
    expect(await log.load('note', 'note_A')).toEqual({ state: { text: 'two' }, version: 2 });
    await refuses(change('A', 1, 'again'));
  });

  it('changes every aggregate of a commit or none', async () => {
    await accepts(change('A', 0, 'one'));
    await refuses(change('B', 0, 'one'), change('A', 0, 'other'));
    expect(await log.load('note', 'note_B')).toBeUndefined();
  });

  it('lets one of two writers at once win and leaves nothing of the loser', async () => {
    await accepts(change('A', 0, 'zero'));
    const writers = ['left', 'right'].map((text) => log.commit(request(change('A', 1, text), change(text, 0, text))));
    const results = await Promise.all(writers);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const [winner, loser] = results[0]?.ok ? ['left', 'right'] : ['right', 'left'];
    expect(await log.load('note', 'note_A')).toEqual({ state: { text: winner }, version: 2 });
    expect(await log.load('note', `note_${loser}`)).toBeUndefined();
  });

  it('refuses an empty commit, a change without events and an aggregate named twice, by code', async () => {
    await expect(log.commit(request())).rejects.toThrow('at least one change');
    await expect(log.commit(request(change('A', 0)))).rejects.toThrow('has no event');
    await expect(log.commit(request(change('A', 0, 'one'), change('A', 0, 'two')))).rejects.toThrow('stands twice');
  });

  it('refuses an event type that nobody registered and data that break the contract', async () => {
    const misspelt = { ...change('A', 0, 'one'), events: [{ type: 'note.notde', data: {} }] };
    await expect(log.commit(request(misspelt))).rejects.toThrow('note.notde is not registered');
    const broken = { ...change('A', 0, 'one'), events: [{ type: NOTED, data: { text: 7 } }] };
    await expect(log.commit(request(broken))).rejects.toThrow('breaks its contract');
  });
}
