/**
 * The sample cascade end to end, through the gateway as its users go: from the call that issues the letter until every
 * notice is in its inbox, every mail has left the queue for its mail server, and the last row is projected. Beside it the
 * same up to the last task made, so that the ratio says what telling people and tables costs on top.
 */
import { until } from '../lib/until.mjs';
import { letterNumbered } from '../sample/letter-numbered.mjs';
import { openServices } from './services.mjs';

const OFFICER = 'district-officer-3703';
const RECIPIENTS = 8;
/** In the application and by mail, to each. */
const DELIVERIES = 2 * RECIPIENTS;
const LIMIT_MS = 60_000;

export const bench = {
  name: 'slice',
  about: `the sample letter from its issue to ${DELIVERIES} deliveries made and ${RECIPIENTS} rows projected, against the tasks alone`,
  units: { count: RECIPIENTS, unit: 'tasks' },
  compare: ['slice', 'tasks-alone'],
  goals: { above: { metric: 'ratio', atMost: 6 }, time: { metric: 'slice.time', atMost: 2_000 } },
  open,
};

async function open({ log }) {
  const system = await openServices({ log });
  try {
    return { subjects: await subjectsOf(system, log), pids: system.pids, close: system.close };
  } catch (error) {
    await system.close();
    throw error;
  }
}

async function subjectsOf({ services, credentials }, log) {
  const { apiClient } = await import('../sample/main-job-client.mjs');
  const { runMainJob } = await import('../sample/main-job.mjs');
  const url = services.url('gateway');
  await runMainJob({ url, credentials, log });
  const officer = apiClient({ url, token: credentials.people[OFFICER].token });
  const operator = apiClient({ url, token: credentials.operator.token });
  const odata = odataOf(url, credentials.bi);
  const prepare = () => confirmedLetter(officer);
  return {
    slice: { prepare, run: async (letter) => everyoneKnows(await issued(officer, letter), { operator, odata }) },
    'tasks-alone': { prepare, run: async (letter) => tasksMade(await issued(officer, letter), officer) },
  };
}

let number = 1_000;

/** A letter that no run before has had, ready to be issued. */
async function confirmedLetter(officer) {
  number += 1;
  const { body: registered } = await officer.post('/intake/letters', { text: letterNumbered(number) });
  const path = `/intake/letters/${registered.letterId}`;
  const { version } = await seen(`${path} to be read`, async () => {
    const { body } = await officer.get(path);
    return body.status === 'draft' ? body : undefined;
  });
  await officer.post(`${path}/confirm`, { version });
  const { body: preview } = await officer.get(`${path}/preview`);
  return { path, expect: preview.hash };
}

async function issued(officer, { path, expect }) {
  const { body } = await officer.post(`${path}/issue`, { expect });
  return body.directiveId;
}

const tasksMade = (directiveId, officer) =>
  seen('every task to be made', async () => {
    const { body } = await officer.get(`/assignment/cascades/${directiveId}`).catch(unlessThere);
    return body?.status === 'complete' || undefined;
  });

const everyoneKnows = (directiveId, { operator, odata }) =>
  Promise.all([
    seen('every notice to be planned and every mail to be delivered', async () => {
      const { body } = await operator.get('/notification/deliveries', { directive: directiveId });
      const mails = body.items.filter(({ channel, status }) => channel === 'email' && status === 'delivered');
      return (body.items.length === DELIVERIES && mails.length === RECIPIENTS) || undefined;
    }),
    seen('every row to be projected', async () => (await odata(directiveId)) === RECIPIENTS || undefined),
  ]);

/** The cascade is not there before its directive has come. */
function unlessThere(error) {
  if (error.status !== 404) throw error;
  return {};
}

function odataOf(url, { id, key }) {
  const headers = { authorization: `Basic ${Buffer.from(`${id}:${key}`).toString('base64')}` };
  return async (directiveId) => {
    const filter = encodeURIComponent(`directiveId eq '${directiveId}'`);
    const answer = await fetch(`${url}/odata/Tasks/$count?$filter=${filter}`, { headers });
    if (!answer.ok) throw new Error(`OData should count the tasks, but it answered ${answer.status}`);
    return Number(await answer.text());
  };
}

const seen = (what, look) => until(look, { what: `The benchmark expected ${what}`, limitMs: LIMIT_MS, everyMs: 5 });
