/**
 * When a cascade has come how far: (a) every task committed, (b) every event published, (c) every row in reporting and
 * every delivery queued. Read from the stores; what is looked at often costs them next to nothing (one document by its
 * id, the size of a collection), and each stage ends with a count.
 */
import { until } from '../../lib/until.mjs';
import { queued } from './stores.mjs';

const LIMIT_MS = 300_000;
const EVERY_MS = 20;

const uuidOf = (directiveId) => directiveId.slice('directive_'.length);

/** What the collections hold before a letter is issued. */
export async function sizesOf(stores) {
  return {
    rows: await stores.of('reporting', 'rows_Tasks').estimatedDocumentCount(),
    deliveries: await stores.of('notification', 'deliverys').estimatedDocumentCount(),
    jobs: await queued(stores),
  };
}

/**
 * Milliseconds from `from` (performance.now) to the stages, `{tasks, events, everything}`. `expected`: how many
 * `tasks`, `deliveries` and `mails` come of the letter; `before`: what {@link sizesOf} said.
 */
export async function stagesOf(stores, directiveId, { from, expected, before, limitMs = LIMIT_MS }) {
  const wait = (what, check) => until(check, { what, limitMs, everyMs: EVERY_MS });
  const since = () => performance.now() - from;
  await wait('Every task should have been committed', () => allTasks(stores, directiveId, expected.tasks));
  const tasks = since();
  await wait('Every event should have been published', () => allPublished(stores, 'assignment'));
  const events = since();
  await wait('Every row and every delivery should be there', () => everything(stores, { expected, before }));
  return { tasks, events, everything: since() };
}

async function allTasks(stores, directiveId, expected) {
  const id = { _id: `cascade_${uuidOf(directiveId)}` };
  const cascade = await stores.of('assignment', 'cascades').findOne(id, { projection: { tasksMade: 1 } });
  return cascade?.tasksMade === expected;
}

async function allPublished(stores, service) {
  const pending = (name) => stores.of(service, name).findOne({ pending: true }, { projection: { _id: 1 } });
  return (await pending('commits')) === null && (await pending('batches')) === null;
}

async function everything(stores, { expected, before }) {
  const now = await sizesOf(stores);
  return (
    now.rows - before.rows >= expected.tasks &&
    now.deliveries - before.deliveries >= expected.deliveries &&
    now.jobs - before.jobs >= expected.mails
  );
}

/** Until the services have nothing left to do for what was issued: nothing to publish, and nothing that still grows. */
export async function quiet(stores, limitMs = LIMIT_MS) {
  let before;
  await until(
    async () => {
      const now = JSON.stringify(await sizesOf(stores));
      const isSame = now === before;
      before = now;
      return isSame && (await allPublished(stores, 'assignment')) && (await allPublished(stores, 'notification'));
    },
    { what: 'The services should have come to rest', limitMs, everyMs: 1_000 },
  );
}

/** Throws unless the stores hold exactly what the letter is to bring about. */
export async function requireWhole(stores, directiveId, expected) {
  const count = (service, name, filter) => stores.of(service, name).countDocuments(filter);
  const found = {
    tasks: await count('assignment', 'tasks', { directiveId }),
    rows: await count('reporting', 'rows_Tasks', { 'row.directiveId': directiveId }),
    deliveries: await count('notification', 'deliverys', { directiveId }),
  };
  const { tasks, deliveries } = expected;
  const wanted = { tasks, rows: tasks, deliveries };
  const wrong = Object.keys(wanted).find((name) => wanted[name] !== found[name]);
  if (wrong) throw new Error(`${directiveId} should have ${JSON.stringify(wanted)}, found ${JSON.stringify(found)}.`);
}
