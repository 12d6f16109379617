import kafkajs from 'kafkajs';
import { directiveIssued, topics } from '@wian/contracts';
import {
  type Wian,
  cascadeComplete,
  DISTRICT_OFFICER,
  freshNumber,
  issueLetter,
  letterNumbered,
  startWian,
} from './harness.js';
import { eventually } from './eventually.js';

const bytes = (value: unknown): Uint8Array =>
  new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
const topic = topics.directive.name;
const headers = { 'content-type': 'application/cloudevents+json' };

describe('a poisoned message', () => {
  let wian: Wian;
  beforeAll(async () => {
    wian = await startWian();
  });
  afterAll(() => wian.close());

  /** One on each partition, so that no letter's partition is spared, and too few keys for the breaker to stop. */
  async function poison(value: (key: string) => Uint8Array): Promise<string[]> {
    const partitionMetadata = (await wian.log.endOffsets(topic)).map(({ partition }) => ({
      ...{ partitionId: partition, partitionErrorCode: 0, leader: 1, replicas: [1], isr: [1] },
    }));
    const partitionOf = kafkajs.Partitioners.DefaultPartitioner();
    const keys = new Map<number, string>();
    for (let n = 0; keys.size < partitionMetadata.length; n += 1) {
      const key = `directive_poison-${n}-${Date.now()}`;
      const partition = partitionOf({ topic, partitionMetadata, message: { key, value: null } });
      if (!keys.has(partition)) keys.set(partition, key);
    }
    await wian.log.produce([...keys.values()].map((key) => ({ topic, key, headers, value: value(key) })));
    return [...keys.values()];
  }

  const parkedKeys = async () => new Set((await wian.operator.all('/assignment/parked')).map(({ key }) => key));

  it.each([
    ['bytes that are no event', () => bytes('no event at all')],
    ['an event that breaks its contract', (key: string) => bytes(event(key, { directiveId: key }))],
    ['an event whose handler fails', (key: string) => bytes(event(key, unstorable(key)))],
  ])('%s is parked and listed while others go on', async (_name, value) => {
    const keys = await poison(value);
    const officer = wian.as(DISTRICT_OFFICER);
    const directiveId = await issueLetter(officer, letterNumbered(freshNumber()));
    expect(await cascadeComplete(officer, directiveId)).toMatchObject({ tasksMade: 8 });
    await eventually('every poisoned message is listed', async () => {
      const parked = await parkedKeys();
      return keys.every((key) => parked.has(key)) || undefined;
    });
  });

  it('is read, tried again and discarded on demand, and its key goes on behind it', async () => {
    const [key = ''] = await poison((own) => bytes(event(own, { directiveId: own })));
    const find = async () => (await wian.operator.all('/assignment/parked')).find((each) => each.key === key);
    const { id } = await eventually('the poisoned message is listed', find);
    const path = `/assignment/parked/${id}`;
    expect(Buffer.from((await wian.operator.get(path)).bytes, 'base64').toString()).toContain(key);
    expect(await wian.operator.post(`${path}/redrive`, {})).toMatchObject({ id, status: 'dead' });
    const tried = async () => ((await find())?.attempts ?? 0) > 0 || undefined;
    await eventually('it has been tried again', tried);
    const reason = 'sent by the test';
    expect(await wian.operator.post(`${path}/discard`, { reason })).toMatchObject({ status: 'discarded' });
    expect(await find()).toBeUndefined();
    const given = (await wian.operator.get('/assignment/parked?discarded=true&limit=500')).items;
    expect(given.find((each) => each.id === id)).toMatchObject({ discarded: { reason, by: 'machine_operator' } });
  });

  it('waits while an operator has paused the consumers, and is handled once they are resumed', async () => {
    const officer = wian.as(DISTRICT_OFFICER);
    const reason = 'a look at the test';
    expect(await wian.operator.post('/assignment/consumers/pause', { reason })).toMatchObject({ paused: { reason } });
    const directiveId = await issueLetter(officer, letterNumbered(freshNumber()));
    const behind = async () => {
      const { topics: each } = await wian.operator.get('/assignment/consumers');
      return (
        each.some(({ topic: name, lag }: { topic: string; lag: number }) => name === topic && lag > 0) || undefined
      );
    };
    await eventually('the directive waits on its topic', behind);
    expect(await wian.operator.post('/assignment/consumers/resume', {})).toMatchObject({ paused: null });
    expect(await cascadeComplete(officer, directiveId)).toMatchObject({ tasksMade: 8 });
  });
});

/** Keeps its contract, since unknown fields are allowed, but no document can have a field of that name. */
const unstorable = (directiveId: string) => ({ ...directiveIssued.example, directiveId, 'bad\u0000name': true });

const event = (subject: string, data: unknown) => ({
  specversion: '1.0',
  id: `${subject}:1`,
  source: '/wian/intake',
  type: directiveIssued.type,
  subject,
  time: '2025-03-06T02:00:00.000Z',
  datacontenttype: 'application/json',
  sequence: 1,
  position: 1,
  epoch: 1,
  correlationid: 'poison',
  data,
});
