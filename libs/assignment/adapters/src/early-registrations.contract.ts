import type { EarlyRegistrations, Registration } from '@wian/assignment-application';

const registrationOf = (name: string, change: Partial<Registration> = {}): Registration => ({
  taskId: `task_${name}`,
  directiveId: 'directive_1',
  registered: { at: '2025-03-06T02:30:00.000Z', series: 'circular', year: 2568, number: 17 },
  correlationId: 'request-1',
  eventId: `letter_${name}:2`,
  ...change,
});

/** The laws of what is kept until its task is made, the same for memory and MongoDB. `open` gives an empty store. */
export function earlyRegistrationsContract(open: () => Promise<EarlyRegistrations>): void {
  const all = { directive: 'directive_1', after: null, limit: 10 };

  it('keeps the first registration of each task, however often it is told', async () => {
    const early = await open();
    await early.keep([registrationOf('A')]);
    await early.keep([registrationOf('A', { eventId: 'letter_A:9' }), registrationOf('B')]);
    expect(await early.of(all)).toEqual([registrationOf('A'), registrationOf('B')]);
  });

  it('gives those of one directive in order, page by page', async () => {
    const early = await open();
    await early.keep([...'DACB'].map((name) => registrationOf(name)));
    await early.keep([registrationOf('0', { directiveId: 'directive_2' })]);
    expect([...(await early.directives())].sort()).toEqual(['directive_1', 'directive_2']);
    const page = async (after: string | null) =>
      (await early.of({ ...all, after, limit: 2 })).map(({ taskId }) => taskId);
    expect(await page(null)).toEqual(['task_A', 'task_B']);
    expect(await page('task_B')).toEqual(['task_C', 'task_D']);
    expect(await page('task_D')).toEqual([]);
  });

  it('forgets those that were noted', async () => {
    const early = await open();
    await early.keep([registrationOf('A'), registrationOf('B')]);
    await early.remove(['task_A']);
    expect(await early.of(all)).toEqual([registrationOf('B')]);
    await early.remove(['task_B']);
    expect(await early.directives()).toEqual([]);
  });
}
