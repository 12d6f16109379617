import type { PassQueries, Receipt, ReceiptStore } from '@wian/assignment-application';
import { taskIdOf } from '@wian/assignment-domain';
import { type Task, taskAssigned } from '@wian/contracts';

export interface PassQueriesUnderTest {
  readonly queries: PassQueries;
  readonly receipts: ReceiptStore;
  putTask(task: Task): Promise<void>;
}

const { example } = taskAssigned;
const { directiveId: directive } = example;
const other = directive.replace(/1$/, '2');
const taskOf = (code: string, directiveId = directive): Task => ({
  ...example,
  directiveId,
  taskId: taskIdOf(directiveId, `unit_${code}`),
});

const receiptOf = ({ taskId, directiveId }: Task, unitId: string, kind: Receipt['kind']): Receipt => ({
  id: `${taskId}:${kind}`,
  kind,
  taskId,
  directiveId,
  unitId,
  channel: 'mail',
  at: '2025-03-06T02:30:00.000Z',
  postId: null,
  personId: null,
});

/** The laws of what a pass reads, the same for memory and MongoDB. `open` gives an empty store. */
export function passQueriesContract(open: () => Promise<PassQueriesUnderTest>): void {
  it('gives each task of the directive once, in order, page by page, and no other’s', async () => {
    const { queries, putTask } = await open();
    for (const code of ['moi', '3703', '05370301', '37', '06370302']) await putTask(taskOf(code));
    for (const code of ['05370301', '3703']) await putTask(taskOf(code, other));
    const codes: string[] = [];
    let after: string | null = null;
    for (;;) {
      const page: Awaited<ReturnType<PassQueries['tasksOf']>> = await queries.tasksOf({ directive, after, limit: 2 });
      codes.push(...page.map(({ state }) => state.taskId.slice(taskOf('').taskId.length)));
      expect(page.map(({ version }) => version)).toEqual(page.map(() => 1));
      if (page.length < 2) break;
      after = page.at(-1)?.state.taskId ?? null;
    }
    expect(codes).toEqual(['05370301', '06370302', '37', '3703', 'moi']);
  });

  it('knows which tasks were opened by the unit that owes them', async () => {
    const { queries, receipts, putTask } = await open();
    for (const code of ['1', '2', '3']) await putTask({ ...taskOf(code), unitId: `unit_${code}` });
    await putTask({ ...taskOf('1', other), unitId: 'unit_1' });
    await receipts.record([
      receiptOf(taskOf('1'), 'unit_1', 'opened'),
      receiptOf(taskOf('2'), 'unit_2', 'delivered'),
      receiptOf(taskOf('3'), 'unit_37', 'opened'),
      receiptOf(taskOf('1', other), 'unit_1', 'opened'),
    ]);
    expect(await queries.openedOf(directive)).toEqual(new Set([taskOf('1').taskId]));
  });
}
