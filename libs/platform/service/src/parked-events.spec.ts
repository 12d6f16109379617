import { MemoryParkingStore, type ParkedMessage } from '@wian/messaging';
import { Metrics } from '@wian/observability';
import { ParkedEvents } from './parked-events.js';

const at = new Date('2025-03-06T02:00:00.000Z');
const place = { topic: 'wian.unit.v1', partition: 0 };
const message = (offset: number): ParkedMessage & { status: 'parked' } => ({
  ...place,
  id: `g~wian.unit.v1~0~${offset}`,
  group: 'g',
  key: 'unit_3703',
  offset,
  eventId: `unit_3703:${offset}`,
  type: 'wian.unit.recorded.v1',
  position: offset,
  status: 'parked',
  cause: 'fails',
  reason: 'it fails',
  attempts: 3,
  at,
  value: Buffer.from('bytes'),
});
const operator = { id: 'machine_operator' };

describe('parked events', () => {
  const parking = new MemoryParkingStore();
  const metrics = new Metrics('test');
  const lines: object[] = [];
  const events = new ParkedEvents(parking, { info: (fields: object) => void lines.push(fields) }, metrics);
  const [first, second, dead] = [message(1), message(2), message(3)].map(({ id }) => id);
  const dueBy = async (until: number) =>
    (await parking.due({ group: 'g', places: [place], at: new Date(until), limit: 9 })).length;

  beforeAll(async () => {
    const inAnHour = new Date(Date.now() + 3_600_000);
    await parking.park(
      [1, 2].map((offset) => ({ ...message(offset), blocksKey: true })),
      inAnHour,
    );
    await parking.park([{ ...message(3), status: 'dead', cause: 'schema', blocksKey: false }], inAnHour);
  });

  it('makes the key of a parked event due now', async () => {
    expect(await dueBy(Date.now())).toBe(0);
    expect(await events.redrive(second ?? '', operator)).toMatchObject({ ok: true, value: { id: second } });
    expect(await dueBy(Date.now())).toBe(1);
  });

  it('refuses to redrive what holds up no key, and says what to do', async () => {
    const refused = await events.redrive(dead ?? '', operator);
    expect(refused).toMatchObject({ ok: false, error: { code: 'PARKED.NOT_TRIED_AGAIN', kind: 'conflict' } });
  });

  it('records who discarded an event and why, logs and counts it once', async () => {
    await events.discard(first ?? '', 'sent by mistake', operator);
    const again = await events.discard(first ?? '', 'again', operator);
    expect(again).toMatchObject({ ok: false, error: { code: 'PARKED.DISCARDED', kind: 'conflict' } });
    expect(await events.find(first ?? '')).toMatchObject({
      value: { status: 'discarded', discarded: { by: 'machine_operator', reason: 'sent by mistake' } },
    });
    expect(lines.at(-1)).toMatchObject({ eventId: 'unit_3703:1', by: 'machine_operator', reason: 'sent by mistake' });
    expect(await metrics.registry.metrics()).toContain('outcome="discarded",service="test"} 1');
  });

  it('refuses to redrive what was discarded', async () => {
    expect(await events.redrive(first ?? '', operator)).toMatchObject({ error: { code: 'PARKED.DISCARDED' } });
  });

  it.each(['redrive', 'discard'] as const)('refuses to %s what is not there', async (what) => {
    const answer =
      what === 'redrive' ? events.redrive('none', operator) : events.discard('none', 'sent by mistake', operator);
    expect(await answer).toMatchObject({ ok: false, error: { code: 'PARKED.NOT_FOUND', kind: 'not-found' } });
  });
});
