import {
  type Wian,
  allServices,
  cascadeComplete,
  DISTRICT_OFFICER,
  issueLetter,
  letterNumbered,
  servicesWithLog,
  startWian,
} from './harness.js';

/** Thai running numbers of the letters, away from those of other scenarios. */
const numbers = ['๗๐๑', '๗๐๒', '๗๐๓', '๗๐๔', '๗๐๕', '๗๐๖', '๗๐๗', '๗๐๘'];

describe('killing every service once in the middle', () => {
  let wian: Wian;
  beforeAll(async () => {
    wian = await startWian();
  });
  afterAll(() => wian.stop());

  /** Kills each service in turn with SIGKILL, waits until it is back, and goes on to the next. */
  async function killEachOnce(): Promise<void> {
    for (const service of allServices) {
      await wian.services.kill(service);
      await wian.services.start([service]);
    }
  }

  it('loses nothing and doubles nothing', async () => {
    const officer = wian.as(DISTRICT_OFFICER);
    const issued = Promise.all(numbers.map((number) => issueAcrossCrashes(wian, number)));
    const [directives] = await Promise.all([issued, killEachOnce()]);
    for (const directiveId of directives) {
      const cascade = await cascadeComplete(officer, directiveId);
      expect(cascade).toMatchObject({ recipients: 8, tasksMade: 8, byStatus: { assigned: 8 } });
    }
    expect(new Set(directives).size).toBe(numbers.length);
    for (const service of servicesWithLog) {
      expect(await wian.operator.get(`/${service}/log/verification`)).toMatchObject({ ok: true });
      expect((await wian.operator.get(`/${service}/parked`)).items.filter(({ status }) => status === 'parked')).toEqual(
        [],
      );
    }
  });

  it('leaves one directive a letter, although callers tried again', async () => {
    const { items } = await wian.as(DISTRICT_OFFICER).get('/intake/directives?limit=500');
    const seen = items.map(({ number }) => String(number)).filter((number) => /ว 70\d$/.test(number));
    expect(seen.sort()).toEqual(numbers.map((_, index) => `อจ 0318/ว ${701 + index}`));
  });
});

/** Like a careful officer: where an answer was lost, looks what became of the letter and goes on from there. */
async function issueAcrossCrashes(wian: Wian, number: string): Promise<string> {
  const officer = wian.as(DISTRICT_OFFICER);
  const text = letterNumbered(number);
  for (;;) {
    try {
      return await issueLetter(officer, text);
    } catch (error) {
      const { directiveId, status } = await officer.post('/intake/letters', { text });
      if (status === 'issued') return directiveId;
      if (!String(error).includes('answered 409') && !String(error).includes('expected within')) throw error;
      if (status === 'confirmed') return issueConfirmed(wian, text);
    }
  }
}

async function issueConfirmed(wian: Wian, text: string): Promise<string> {
  const officer = wian.as(DISTRICT_OFFICER);
  const { letterId } = await officer.post('/intake/letters', { text });
  const { hash } = await officer.get(`/intake/letters/${letterId}/preview`);
  const { status, body } = await officer.call('POST', `/intake/letters/${letterId}/issue`, { expect: hash });
  if (status === 201) return body.directiveId;
  return (await officer.post('/intake/letters', { text })).directiveId;
}
