/**
 * The main job of `npm start`: the sample directory is loaded; a letter is submitted, confirmed and issued by the
 * sample officer of its issuer; its cascade is printed as it happens. Whatever stands already is gone on from, so a
 * second run shows the same cascade again, also after a crash in the middle.
 */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readLetter } from '@wian/intake-domain';
import { OrgTree, recipientsHash, resolveAudience } from '@wian/org-tree';
import { Trouble } from '../lib/log.mjs';
import { root } from '../lib/paths.mjs';
import { apiClient, eventually, Refused } from './main-job-client.mjs';
import { letterLines, treeLines } from './main-job-print.mjs';
import { sampleDirectory } from './directory.mjs';

const sampleLetter = join(root, 'samples', 'letters', 'pathum-ratchawongsa-w655.txt');
const sampleOfficer = 'district-officer-3703';
const CHUNK = 500;

/**
 * `directory`: the sample or the national one. `log(who, text)` gets every line; `limitMs`: how long each single wait may take. Answers the directive's id, or null
 * where the letter waits for a person.
 */
export async function runMainJob({
  url,
  credentials,
  letterFile,
  log,
  limitMs = 60_000,
  directory = sampleDirectory(),
}) {
  const operator = apiClient({ url, token: credentials.operator.token });
  const basics = { directory, operator, log: (text) => log('sample', text), limitMs };
  const text = textOf(letterFile ?? sampleLetter);
  await importDirectory(basics);
  const officer = officerFor(readLetter(text), credentials.people);
  const job = { ...basics, officer, api: apiClient({ url, token: officer.token }) };
  const letter = await submitted(job, { text, fileName: basename(letterFile ?? sampleLetter) });
  try {
    const directiveId = await directiveOf(job, letter);
    if (directiveId) await showCascade(job, directiveId);
    return directiveId;
  } catch (error) {
    // What is wrong with a letter of one's own is no reason to take the system down.
    if (!letterFile || !(error instanceof Refused)) throw error;
    return sayWhy(job, `${error.message} (look: npx wian letters show ${letter.letterId} --as ${officer.user})`);
  }
}

function textOf(file) {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(file));
  } catch (error) {
    throw new Trouble(`Expected ${file} to be a letter as text in UTF-8, but it cannot be read so (${error.message}).`);
  }
}

/** Records what stands there not yet, part by part. */
export async function importDirectory({ directory, operator, log, limitMs }) {
  const total = { recorded: 0, unchanged: 0 };
  // Units stand before the posts that are in them; each list has those above first.
  for (const kind of ['calendars', 'units', 'posts']) {
    for (let from = 0; from < directory[kind].length; from += CHUNK) {
      const rows = { [kind]: directory[kind].slice(from, from + CHUNK) };
      const what = `The directory should have taken ${kind}`;
      const { body } = await eventually(() => operator.post('/directory/imports', rows), { what, limitMs });
      total.recorded += body.recorded;
      total.unchanged += body.unchanged;
    }
  }
  log(`directory: ${total.recorded} units, posts and calendars recorded, ${total.unchanged} stood already`);
}

/** The sample person of the unit that the letter is from, else the sample officer, in whose hands it stays a draft. */
function officerFor({ issuer }, people) {
  const user = Object.keys(people).find((each) => people[each].unit === `unit_${issuer?.unitCode}`) ?? sampleOfficer;
  if (!people[user]) throw new Trouble(`Expected ${user} among the sample people of .wian/credentials.json.`);
  return { user, ...people[user] };
}

/** Registers the letter, or finds it by its bytes, and waits until it is read. */
async function submitted({ api, log, limitMs }, { text, fileName }) {
  const { status, body } = await eventually(() => api.post('/intake/letters', { text, fileName }), {
    // Until intake has read the posts, nobody has rights there.
    notYet: [403],
    what: 'Intake should have taken the letter',
    limitMs,
  });
  log(`${status === 201 ? 'registered' : 'registered already'} as ${body.letterId}`);
  const readNow = async () => {
    const { body: letter } = await api.get(`/intake/letters/${body.letterId}`);
    return letter.status === 'received' ? undefined : letter;
  };
  const letter = await eventually(readNow, { what: `${body.letterId} should have been read`, limitMs });
  if (letter.fields && letter.read) letterLines(letter).forEach((line) => log(line));
  return letter;
}

/** Goes on from wherever the letter stands; null where a person has to decide. */
async function directiveOf(job, letter) {
  const { status, letterId, fields } = letter;
  if (status === 'issued') return issuedAlready(job, letter);
  if (status === 'unreadable') return sayWhy(job, `${letterId} cannot be read: ${letter.questions[0]?.message}`);
  if (status === 'duplicate') return sayWhy(job, `${letterId} is the same letter as ${letter.duplicateOf}`);
  if (fields.issuerUnitId !== job.officer.unit) return sayWhy(job, notTheirs(letter, job.officer.user));
  return issue(job, status === 'draft' ? await confirm(job, letter) : letter);
}

function sayWhy({ log }, text) {
  log(`no directive: ${text}`);
  return null;
}

function issuedAlready({ log }, { directiveId }) {
  log(`issued already as ${directiveId}`);
  return directiveId;
}

function notTheirs({ letterId, fields: { issuerUnitId } }, user) {
  const correct = `npx wian letters correct ${letterId} --set issuerUnitId=unit_… --as ${user}`;
  return issuerUnitId === null
    ? `the letter does not say whose it is and stays a draft; say it (${correct}), then confirm and issue it`
    : `the letter is of ${issuerUnitId}, where there is no sample person, and stays a draft; correct it if that was misread (${correct})`;
}

async function confirm({ api, log, officer }, { letterId, version }) {
  const { body } = await api.post(`/intake/letters/${letterId}/confirm`, { version });
  log(`confirmed by ${officer.user}`);
  return body;
}

/** Issues to those whom the sample directory names, once intake's copy of it names the same. */
async function issue({ api, log, directory, limitMs }, { letterId, fields }) {
  let expected;
  const previewNow = async () => {
    const { body } = await api.get(`/intake/letters/${letterId}/preview`);
    expected ??= expectedHash(directory, fields, body);
    return expected === body.hash ? body : undefined;
  };
  const what = `Intake should see the recipients of ${letterId} as the sample directory has them`;
  // Refused as long as intake's copy has no tree, or not those who are named.
  const { count, hash } = await eventually(previewNow, { notYet: [404, 409], what, limitMs });
  log(`preview: ${count} recipients, hash ${hash}`);
  const { body } = await api.post(`/intake/letters/${letterId}/issue`, { expect: hash });
  log(`issued as ${body.directiveId}`);
  return body.directiveId;
}

/** Where the sample directory cannot tell either, intake's own answer counts. */
function expectedHash({ units }, { audience, issuerUnitId }, { treeDate, hash }) {
  const tree = OrgTree.asOf(units, treeDate);
  const recipients = tree.ok && resolveAudience(audience, { tree: tree.value, issuerUnitId });
  return recipients && recipients.ok ? recipientsHash(recipients.value) : hash;
}

async function showCascade({ operator, log, limitMs }, directiveId) {
  const path = `/assignment/cascades/${directiveId}`;
  const told = new Set();
  const tellOnce = (text) => {
    if (text && !told.has(text)) log(text);
    told.add(text);
  };
  const settled = async () => {
    const { body } = await operator.get(path);
    tellOnce(
      `cascade ${body.status}${body.recipients > 0 ? `: ${body.tasksMade} tasks for ${body.recipients} recipients` : ''}`,
    );
    tellOnce(body.problem);
    return ['complete', 'held'].includes(body.status) ? body : undefined;
  };
  const what = `Every task of ${directiveId} should have been made`;
  const { status, issuerName, issuerUnitId } = await eventually(settled, { notYet: [404], what, limitMs });
  if (status === 'held') return log(`the directory has changed meanwhile: npx wian cascade show ${directiveId}`);
  const tasks = await tasksBelow(operator, path, 'root');
  treeLines(issuerName ?? issuerUnitId, tasks, directiveId).forEach((line) => log(line));
}

async function tasksBelow(api, path, parent) {
  const nodes = [];
  for (const task of await api.all(`${path}/tasks`, { parent })) {
    nodes.push({ ...task, tasks: task.children > 0 ? await tasksBelow(api, path, task.taskId) : [] });
  }
  return nodes;
}
