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

  it('accepts A:2 and B:3 after one commit of A:1 and B:2', async () => {
    await accepts(change('B', 0, 'one'));
    await accepts(change('A', 0, 'one'), change('B', 1, 'two'));
    await accepts(change('A', 1, 'two'));
    await accepts(change('B', 2, 'three'));
  });

  it('refuses a version that leaves a gap, and leaves everything as it was', async () => {
    await accepts(change('A', 0, 'one'));
    await expect(log.commit(request(change('B', 0, 'one'), change('A', 2, 'three')))).rejects.toThrow(
      'note_A has version 1, so a change of version 2 would leave a gap',
    );
    await expect(log.commit(request(change('C', 1, 'two')))).rejects.toThrow('note_C has version 0');
    expect(await log.load('note', 'note_B')).toBeUndefined();
    await accepts(change('A', 1, 'two'));
  });

  it('refuses a version below 0 or between two numbers', async () => {
    for (const version of [-1, 0.5, Number.NaN])
      await expect(log.commit(request(change('A', version, 'one')))).rejects.toThrow('expected a version from 0 on');
  });

  it('refuses events that JSON or the store would change', async () => {
    const recorded = (text: string) => log.commit(request(change('A', 0, text)));
    await expect(recorded('half a pair: \ud83d')).rejects.toThrow('text: a string that is no Unicode');
    expect(await log.load('note', 'note_A')).toBeUndefined();
  });

  it('refuses an event, and a commit, too large to be published or stored', async () => {
    await expect(log.commit(request(change('A', 0, 'ก'.repeat(300_001))))).rejects.toThrow('900000 is the most');
    const many = Array.from({ length: 16 }, (_, index) => change(`${index}`, 0, 'a'.repeat(800_000)));
    await expect(log.commit(request(...many))).rejects.toThrow('split it');
    expect(await log.load('note', 'note_A')).toBeUndefined();
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
