import type { Body, Client } from './client.js';
import {
  type Wian,
  cascadeComplete,
  confirmLetter,
  DISTRICT_OFFICER,
  freshNumber,
  issueLetter,
  letterNumbered,
  sampleLetter,
  servicesWithLog,
  startWian,
} from './harness.js';

describe('the sample letter', () => {
  let wian: Wian;
  let directiveId: string;
  beforeAll(async () => {
    wian = await startWian();
    directiveId = await issueLetter(wian.as(DISTRICT_OFFICER), sampleLetter);
    await cascadeComplete(wian.as(DISTRICT_OFFICER), directiveId);
  });
  afterAll(() => wian.close());

  const tasks = async () => (await wian.as(DISTRICT_OFFICER).get(`/assignment/cascades/${directiveId}/tasks`)).items;

  it('becomes eight tasks, one for each local administration of its district, with two orders each', async () => {
    const found = await tasks();
    expect(found).toHaveLength(8);
    expect(new Set(found.map(({ unitId }) => unitId)).size).toBe(8);
    for (const task of found) expect(task).toMatchObject({ level: 'local', status: 'assigned', orders: [1, 2] });
  });

  it('reads to the recipient with both orders in full', async () => {
    const [task] = await tasks();
    const view = await wian.as(DISTRICT_OFFICER).get(`/assignment/tasks/${task?.taskId}`);
    expect(view).toMatchObject({ directive: { number: 'อจ 0318/ว 655', orders: [{ ordinal: 1 }, { ordinal: 2 }] } });
  });

  it('submitted again adds nothing and makes no second cascade', async () => {
    const officer = wian.as(DISTRICT_OFFICER);
    const again = await officer.call('POST', '/intake/letters', { text: sampleLetter });
    expect(again).toMatchObject({ status: 200, body: { status: 'issued', directiveId } });
    expect(
      (await officer.get('/intake/directives')).items.filter(({ number }) => number === 'อจ 0318/ว 655'),
    ).toHaveLength(1);
  });

  it('issued again is refused with the directive that it became', async () => {
    const officer = wian.as(DISTRICT_OFFICER);
    const { letterId } = (await officer.call('POST', '/intake/letters', { text: sampleLetter })).body;
    const { hash } = await officer.get(`/intake/letters/${letterId}/preview`);
    const again = await officer.call('POST', `/intake/letters/${letterId}/issue`, { expect: hash });
    expect(again).toMatchObject({ status: 409, body: { code: 'LETTER.ALREADY_ISSUED' } });
  });

  it('is refused under another number too: a second cascade of one matter', async () => {
    const officer = wian.as(DISTRICT_OFFICER);
    const text = sampleLetter.replace('/ว ๖๕๕', `/ว ${freshNumber()}`);
    const { letterId } = (await officer.call('POST', '/intake/letters', { text })).body;
    const hash = await confirmLetter(officer, letterId);
    expect(await officer.call('POST', `/intake/letters/${letterId}/issue`, { expect: hash })).toMatchObject({
      status: 409,
      body: { code: 'LETTER.ISSUED_BEFORE', params: { besides: [directiveId] } },
    });
    const { items } = await officer.get(`/intake/letters/${letterId}/thread`);
    expect(items).toContainEqual(expect.objectContaining({ letter: expect.objectContaining({ directiveId }) }));
  });

  it('tells through the gateway how its reading goes on until it is read, and is split into the letters that it holds', async () => {
    const officer = wian.as(DISTRICT_OFFICER);
    const [one, two] = [letterNumbered(freshNumber()), letterNumbered(freshNumber())];
    const { letterId } = await officer.post('/intake/letters', { text: `${one}\n\n${two}` });
    const answer = await fetch(`${wian.services.url('gateway')}/api/intake/letters/${letterId}/progress`, {
      headers: { authorization: `Bearer ${wian.credentials.people[DISTRICT_OFFICER]?.token ?? ''}` },
    });
    // The stream ends by itself.
    const states = [...(await answer.text()).matchAll(/^data: (\{.*)$/gm)].map(
      ([, data = '']) => JSON.parse(data) as Body,
    );
    const last = states.at(-1);
    expect(last).toMatchObject({ letterId, reading: 'read', status: 'draft' });
    const middle = one.trimStart().length;
    const parts = [{ text: [0, middle - 20] }, { text: [middle - 20, middle + 500] }];
    const split = await officer.post(`/intake/letters/${letterId}/split`, { version: last?.version, parts });
    expect(split).toMatchObject({ status: 'split', splitInto: [{ start: 0 }, { end: middle + 500 }] });
  });

  it('is not there at all for another local administration of the district', async () => {
    const [mine, other] = await tasks();
    const officer = wian.as(`local-officer-${String(mine?.unitId).slice('unit_'.length)}`);
    const path = `/assignment/tasks/${other?.taskId}`;
    const notFound = { status: 404, body: { code: 'TASK.NOT_FOUND' } };
    expect(await officer.call('GET', path)).toMatchObject(notFound);
    for (const step of ['acknowledge', 'start', 'complete'])
      expect(await officer.call('POST', `${path}/${step}`, {})).toMatchObject(notFound);
    expect(await officer.call('POST', `${path}/report`, { text: 'done' })).toMatchObject(notFound);
    expect((await wian.as(DISTRICT_OFFICER).get(path)).status).toBe('assigned');
  });

  it('is acknowledged, begun and completed by the unit that owes it, and not by its issuer', async () => {
    const [mine] = await tasks();
    const officer = wian.as(`local-officer-${String(mine?.unitId).slice('unit_'.length)}`);
    const step = (by: Client, name: string) => by.call('POST', `/assignment/tasks/${mine?.taskId}/${name}`, {});
    expect(await step(wian.as(DISTRICT_OFFICER), 'acknowledge')).toMatchObject({
      status: 403,
      body: { code: 'TASK.NOT_YOURS' },
    });
    expect(await step(officer, 'complete')).toMatchObject({ status: 409, body: { code: 'TASK.WRONG_STATUS' } });
    expect(await step(officer, 'acknowledge')).toMatchObject({ status: 200, body: { status: 'acknowledged' } });
    expect(await step(officer, 'acknowledge')).toMatchObject({
      status: 409,
      body: { code: 'TASK.ALREADY_ACKNOWLEDGED' },
    });
    expect(await step(officer, 'start')).toMatchObject({ status: 200, body: { status: 'in-progress' } });
    expect(await step(officer, 'complete')).toMatchObject({ status: 200, body: { status: 'completed' } });
  });

  it('is acknowledged once under one Idempotency-Key, and the stored answer comes again', async () => {
    const [, , third] = await tasks();
    const officer = wian.as(`local-officer-${String(third?.unitId).slice('unit_'.length)}`);
    const path = `/assignment/tasks/${third?.taskId}`;
    const acknowledge = () => officer.call('POST', `${path}/acknowledge`, {}, 'acknowledge-once');
    const first = await acknowledge();
    expect(first).toMatchObject({ status: 200, replayed: false, body: { status: 'acknowledged' } });
    expect(await acknowledge()).toEqual({ ...first, replayed: true });
  });

  it('is submitted under an Idempotency-Key that takes no other letter', async () => {
    const submit = (text: string) => wian.as(DISTRICT_OFFICER).call('POST', '/intake/letters', { text }, 'submit-once');
    const first = await submit(sampleLetter);
    expect(first).toMatchObject({ status: 200, replayed: false, body: { directiveId } });
    const refused = { status: 422, replayed: false, body: { code: 'IDEMPOTENCY.KEY_REUSED' } };
    expect(await submit(letterNumbered(freshNumber()))).toMatchObject(refused);
    expect(await submit(sampleLetter)).toEqual({ ...first, replayed: true });
  });

  it('shows a local administration its own task only', async () => {
    const [, second] = await tasks();
    const officer = wian.as(`local-officer-${String(second?.unitId).slice('unit_'.length)}`);
    const own = (await officer.get('/assignment/tasks')).items.filter((task) => task.directiveId === directiveId);
    expect(own.map(({ unitId }) => unitId)).toEqual([second?.unitId]);
    expect(await officer.call('GET', `/assignment/cascades/${directiveId}`)).toMatchObject({ status: 404 });
  });

  it('lets the operator list tasks, but neither read letters nor take a step', async () => {
    const [task] = await tasks();
    expect((await wian.operator.get('/assignment/tasks')).items.length).toBeGreaterThanOrEqual(8);
    expect(await wian.operator.call('POST', `/assignment/tasks/${task?.taskId}/start`, {})).toMatchObject({
      status: 403,
    });
    expect(await wian.operator.call('POST', '/intake/letters', { text: sampleLetter })).toMatchObject({ status: 403 });
  });

  it.each(servicesWithLog)('leaves a log of %s that verifies', async (service) => {
    expect(await wian.operator.get(`/${service}/log/verification`)).toMatchObject({ service, ok: true });
  });
});
