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
  afterAll(() => wian.stop());

  /** At least one on each partition, so that no letter's partition is spared. */
  async function poison(value: (key: string) => Uint8Array): Promise<string[]> {
    const before = await endsOf(topic);
    const keys: string[] = [];
    const isSpared = async () => (await endsOf(topic)).some((end, partition) => end <= (before[partition] ?? 0));
    while (await isSpared()) {
      const key = `directive_poison-${keys.length}-${Date.now()}`;
      await wian.log.produce([{ topic, key, headers, value: value(key) }]);
      keys.push(key);
    }
    return keys;
  }

  const endsOf = async (name: string) => (await wian.log.endOffsets(name)).map(({ end }) => end);
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
