import type { Receipt, ReceiptStore } from '@wian/assignment-application';
import { type Task, taskAssigned } from '@wian/contracts';

export interface ReceiptStoreUnderTest {
  readonly receipts: ReceiptStore;
  /** Puts the task there, or changes it. */
  putTask(task: Task): Promise<void>;
}

const { example } = taskAssigned;
/** A task at a level; those with `relay` owe passing the directive on. */
const taskOf = (name: string, change: Partial<Task> = {}): Task => ({
  ...example,
  taskId: `task_${name}`,
  recipientUnitId: `unit_${name}`,
  unitId: `unit_${name}`,
  level: 'local',
  obligations: { ...example.obligations, relay: false },
  ...change,
});
const receiptOf = (name: string, change: Partial<Receipt> = {}): Receipt => ({
  id: `receipt_${name}`,
  kind: 'delivered',
  taskId: `task_${name}`,
  directiveId: example.directiveId,
  unitId: `unit_${name}`,
  channel: 'mail',
  at: '2025-03-06T02:30:00.000Z',
  postId: `post_${name}-head`,
  personId: null,
  ...change,
});

/** The laws of the store of receipts, the same for memory and MongoDB. `open` gives an empty one. */
export function receiptStoreContract(open: () => Promise<ReceiptStoreUnderTest>): void {
  let { receipts, putTask } = {} as ReceiptStoreUnderTest;
  beforeEach(async () => {
    ({ receipts, putTask } = await open());
    await putTask(taskOf('A'));
    await putTask(taskOf('B'));
  });
  const counted = async () =>
    (await receipts.countByLevel(example.directiveId))
      .map(({ level, relaying, kind, count }) => `${count} ${level}${relaying ? ' relaying' : ''} ${kind}`)
      .sort();

  it('counts tasks, not receipts, by level, relaying and kind', async () => {
    await putTask(taskOf('C', { level: 'district', obligations: { relay: true, act: false } }));
    const again = { id: 'receipt_A2', channel: 'line' };
    await receipts.record([receiptOf('A'), receiptOf('A', again), receiptOf('B'), receiptOf('C')]);
    await receipts.recordFirst(receiptOf('A', { id: 'receipt_A3', kind: 'opened' }));
    expect(await counted()).toEqual(['1 district relaying delivered', '1 local opened', '2 local delivered']);
  });

  it('counts those of the directive alone, and only what is about the unit that owes the task', async () => {
    await receipts.record([
      receiptOf('A', { directiveId: 'directive_other' }),
      receiptOf('B', { unitId: 'unit_above' }),
    ]);
    expect(await counted()).toEqual([]);
  });

  it('counts by the task as it stood when the receipt was recorded', async () => {
    await receipts.record([receiptOf('A', { unitId: 'unit_later' })]);
    await receipts.recordFirst(receiptOf('B'));
    await putTask(taskOf('A', { unitId: 'unit_later' }));
    await putTask(taskOf('B', { level: 'district' }));
    expect(await counted()).toEqual(['1 local delivered']);
  });

  it('keeps the same receipt once, however often and by however many it is recorded', async () => {
    await receipts.record([receiptOf('A'), receiptOf('A')]);
    const both = [receiptOf('A'), receiptOf('B')];
    await Promise.all([receipts.record(both), receipts.record(both)]);
    expect(await counted()).toEqual(['2 local delivered']);
  });

  it('refuses another fact under an id that is known, or twice in one call, and keeps nothing of the call', async () => {
    await receipts.record([receiptOf('A')]);
    const other = { at: '2025-03-07T02:30:00.000Z' };
    const refused = 'expected one fact per id';
    await expect(receipts.record([receiptOf('B'), receiptOf('A', other)])).rejects.toThrow(refused);
    await expect(receipts.record([receiptOf('B'), receiptOf('B', other)])).rejects.toThrow(refused);
    expect(await counted()).toEqual(['1 local delivered']);
  });

  it('keeps the first of those that may come with other content, also when they come at once', async () => {
    const first = receiptOf('A', { kind: 'opened' });
    const later = { ...first, at: '2025-03-07T02:30:00.000Z' };
    await receipts.recordFirst(first);
    await receipts.recordFirst(later);
    await receipts.record([first]);
    await expect(receipts.record([later])).rejects.toThrow('expected one fact per id');
    const opened = receiptOf('B', { kind: 'opened' });
    await Promise.all([receipts.recordFirst(opened), receipts.recordFirst(opened)]);
    expect(await counted()).toEqual(['2 local opened']);
  });

  it('refuses a receipt of a task that was never made, and keeps nothing of the call', async () => {
    const never = 'task_C, which this service has never made';
    await expect(receipts.record([receiptOf('A'), receiptOf('C')])).rejects.toThrow(never);
    await expect(receipts.recordFirst(receiptOf('C'))).rejects.toThrow(never);
    expect(await counted()).toEqual([]);
  });
}
