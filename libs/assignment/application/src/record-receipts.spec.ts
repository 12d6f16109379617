import { type CloudEvent, type Delivery, deliveryDelivered, openingRecorded, taskAssigned } from '@wian/contracts';
import type { Receipt } from './ports.js';
import { isOfOwner } from './receipt.policy.js';
import { RecordReceipts } from './record-receipts.use-case.js';

const task = taskAssigned.example;
const at = '2025-03-06T02:30:00.000Z';
const officer = { personId: 'person_sample-local-officer-05370301', units: [task.unitId] };

function setUp() {
  const recorded: Receipt[] = [];
  const first: Receipt[] = [];
  const store = {
    record: async (found: readonly Receipt[]) => void recorded.push(...found),
    recordFirst: async (receipt: Receipt) => void first.push(receipt),
    countByLevel: async () => [],
  };
  const use = new RecordReceipts(store, { now: () => new Date(at) }, () => undefined);
  return { recorded, first, use };
}

describe('receipts', () => {
  it('keep what a channel tells under the id of the delivery, one for each kind', async () => {
    const { recorded, use } = setUp();
    const event = { data: deliveryDelivered.example } as CloudEvent<Delivery>;
    await use.fromDeliveries('delivered', [event]);
    await use.fromDeliveries('opened', [event]);
    const { deliveryId, ...rest } = deliveryDelivered.example;
    expect(recorded).toEqual([
      { ...rest, id: `${deliveryId}:delivered`, kind: 'delivered', personId: null },
      { ...rest, id: `${deliveryId}:opened`, kind: 'opened', personId: null },
    ]);
  });

  it('of the task’s page and of its letter are one for each person: the first counts', async () => {
    const { first, use } = setUp();
    use.noteOpening(task, officer);
    await use.fromOpening(openingRecorded.example);
    expect(first).toHaveLength(2);
    expect(first[1]).toEqual(first[0]);
    expect(first[0]).toMatchObject({ taskId: task.taskId, kind: 'opened', channel: 'web', at });
  });

  it.each([
    ['the unit above', { ...officer, units: ['unit_3703'] }],
    ['nobody’s post', { ...officer, units: [] }],
    ['a machine', { personId: 'machine_operator', units: [task.unitId] }],
  ])('are not made by %s looking at the task', (_who, reader) => {
    const { first, use } = setUp();
    use.noteOpening(task, reader);
    expect(first).toEqual([]);
  });
});

describe('a receipt is about the unit that owes the task', () => {
  it.each([
    ['where it was sent to the unit', task.unitId, task, true],
    ['where the task has gone to another unit since', task.unitId, { ...task, unitId: 'unit_05370399' }, true],
    ['not where the unit above was told', 'unit_3703', task, false],
  ])('%s', (_name, unitId, owed, is) => expect(isOfOwner({ unitId }, owed)).toBe(is));
});
