import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readLetter } from '@wian/intake-domain';
import { recipientsHash } from '@wian/org-tree';
import { fakeGateway, problem, type Asked, type FakeGateway } from '../../apps/cli/src/testing/fake-gateway.js';
import { sampleDirectory } from './directory.mjs';
import { localAdministrations } from './pathum-ratchawongsa.mjs';
import { runMainJob } from './main-job.mjs';

const recipients = localAdministrations.map(({ code }: { code: string }) => `unit_${code}`);
const person = (code: string) => ({ token: `token of ${code}`, post: `post_${code}-officer`, unit: `unit_${code}` });
const people = { 'province-officer-37': person('37'), 'district-officer-3703': person('3703') };

/** The services as the main job sees them; `notYet`: how many times each is asked before it is so far. */
function fakeServices() {
  const letters = new Map<string, ReturnType<typeof newLetter>>();
  const notYet = { rights: 2, reading: 2, tree: 2, cascade: 2 };
  const state = { letters, notYet, issued: 0, held: false, refusesIssue: false };
  const waitsFor = (what: keyof typeof notYet) => notYet[what]-- > 0;

  function newLetter(text: string, token: string) {
    const { text: _, ...read } = readLetter(text);
    const code = read.issuer?.unitCode ?? null;
    const fields = {
      letterNumber: read.letterNumber?.normalized ?? null,
      letterDate: read.letterDate,
      subject: read.subject,
      issuerUnitId: code === null ? null : `unit_${code}`,
      audience: read.addressees?.audience ?? null,
      orders: read.orders,
    };
    const letterId = `letter_${letters.size + 1}`;
    return { letterId, version: 1, status: 'received', token, text, read, fields, directiveId: null as string | null };
  }

  function submit({ body, token }: Asked) {
    if (waitsFor('rights')) return problem(403, 'AUTH.FORBIDDEN', 'no rights');
    const { text } = body as { text: string };
    const known = [...letters.values()].find((each) => each.text === text && each.token === token);
    const letter = known ?? newLetter(text, token);
    letters.set(letter.letterId, letter);
    return { status: known ? 200 : 201, body: letter };
  }

  function preview() {
    if (waitsFor('tree')) return problem(409, 'AUDIENCE.EMPTY', 'nobody');
    const seen = waitsFor('tree') ? recipients.slice(1) : recipients;
    return { body: { count: seen.length, hash: recipientsHash(seen), treeDate: '2026-11-23' } };
  }

  function issue(letter: ReturnType<typeof newLetter>, { body }: Asked) {
    const asShown = (body as { expect: string }).expect === recipientsHash(recipients);
    if (!asShown || state.refusesIssue) return problem(409, 'CHANGED', 'changed');
    state.issued += 1;
    Object.assign(letter, { status: 'issued', directiveId: `directive_${state.issued}` });
    return { status: 201, body: { directiveId: letter.directiveId } };
  }

  function ofLetter(asked: Asked) {
    const [, id = '', step] = /^\/intake\/letters\/([^/?]+)\/?(\w*)/.exec(asked.path) ?? [];
    const letter = letters.get(id);
    if (!letter) return undefined;
    if (step === 'preview') return preview();
    if (step === 'issue') return issue(letter, asked);
    if (step === 'confirm' && letter.fields.audience === null) return problem(409, 'LETTER.INCOMPLETE', 'no audience');
    if (step === 'confirm') letter.status = 'confirmed';
    else if (letter.status === 'received' && !waitsFor('reading')) letter.status = 'draft';
    return { body: letter };
  }

  function cascade({ path }: Asked) {
    if (path.includes('/tasks?')) return { body: { items: localAdministrations.map(taskNode), next: null } };
    if (waitsFor('cascade')) return problem(404, 'CASCADE.UNKNOWN', 'no such cascade');
    const status = state.held ? 'held' : 'complete';
    return { body: { status, recipients: 8, tasksMade: 8, issuerName: 'อำเภอ', problem: null } };
  }

  function respond(asked: Asked) {
    if (asked.path === '/directory/imports') return { body: { recorded: 1, unchanged: 2 } };
    if (asked.path === '/intake/letters') return submit(asked);
    return asked.path.startsWith('/assignment/') ? cascade(asked) : ofLetter(asked);
  }
  return { state, respond };
}

const taskNode = ({ code, place: name }: { code: string; place: string }) => ({
  ...{ taskId: `task_1_${code}`, code, name, status: 'assigned', relaying: false, orders: [1, 2], children: 0 },
});

let services: ReturnType<typeof fakeServices>;
let gateway: FakeGateway;
let folder: string;
beforeEach(async () => {
  services = fakeServices();
  gateway = await fakeGateway(services.respond);
  folder = mkdtempSync(join(tmpdir(), 'wian-main-job-'));
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await gateway.stop();
});

async function run({ letter, limitMs = 5_000 }: { letter?: string | Uint8Array; limitMs?: number } = {}) {
  const lines: string[] = [];
  const letterFile = letter === undefined ? undefined : join(folder, 'letter.txt');
  if (letterFile && letter) writeFileSync(letterFile, letter);
  const credentials = { operator: { token: 'token of operator' }, people };
  const log = (_: string, text: string) => void lines.push(text);
  const directiveId = await runMainJob({ url: gateway.url, credentials, letterFile, log, limitMs });
  return { directiveId, lines, told: lines.join('\n') };
}
const statuses = () => [...services.state.letters.values()].map(({ status }) => status);

describe('the main job', () => {
  it('loads the directory in requests of at most 500 rows and 1 MiB, units before posts', async () => {
    const { lines } = await run();
    const imports = gateway.asked.filter(({ path }) => path === '/directory/imports');
    const kinds = imports.map(({ body }) => Object.keys(body as object).join());
    expect(kinds).toEqual(['calendars', 'units', 'units', 'posts', 'posts']);
    for (const { body, token } of imports) {
      const [rows = []] = Object.values(body as Record<string, unknown[]>);
      expect(rows.length).toBeLessThanOrEqual(500);
      expect(Buffer.byteLength(JSON.stringify(body))).toBeLessThan(1_048_576);
      expect(token).toBe('token of operator');
    }
    expect(lines[0]).toBe('directory: 5 units, posts and calendars recorded, 10 stood already');
  });

  it('loads the directory that it is given instead', async () => {
    const [unit] = sampleDirectory().units;
    const directory = { units: [unit], posts: [], calendars: [] };
    const credentials = { operator: { token: 'token of operator' }, people };
    const log = () => undefined;
    await runMainJob({ url: gateway.url, credentials, letterFile: undefined, directory, log, limitMs: 5_000 });
    const imports = gateway.asked.filter(({ path }) => path === '/directory/imports');
    expect(imports.map(({ body }) => body)).toEqual([{ units: [unit] }]);
  });

  it('waits until everybody knows what is needed, issues to the eight and tells what happens', async () => {
    const { directiveId, told, lines } = await run();
    expect([directiveId, services.state.issued]).toEqual(['directive_1', 1]);
    expect(told).toContain('read: อจ 0318/ว 655, 6 มีนาคม 2568, from อำเภอปทุมราชวงศา');
    expect(told).toMatch(/\n {2}1\. ขอให้พิจารณา.*\n {2}2\. บูรณาการ/);
    expect(told).toContain('confirmed by district-officer-3703\npreview: 8 recipients');
    expect(lines.at(-9)).toBe('อำเภอ');
    expect(lines.slice(-8).every((line) => /^[├└]─ .* assigned {2}orders 1, 2$/.test(line))).toBe(true);
  });

  it('shows the same cascade in a second run and makes no other', async () => {
    await run();
    const { directiveId, told } = await run();
    expect([directiveId, services.state.issued, statuses()]).toEqual(['directive_1', 1, ['issued']]);
    expect(told).toContain('registered already as letter_1');
    expect(told).toContain('└─ ');
  });

  it.each(['draft', 'confirmed'])('goes on with a letter that a crash left %s', async (status) => {
    await run();
    Object.assign(services.state.letters.get('letter_1') ?? {}, { status, directiveId: null });
    const { directiveId, told } = await run();
    expect(directiveId).toBe('directive_2');
    expect(told.includes('confirmed by')).toBe(status === 'draft');
  });

  it('says of a held cascade where to look', async () => {
    services.state.held = true;
    expect((await run()).lines.at(-1)).toContain('npx wian cascade show directive_1');
  });

  it.each([
    [
      'rights',
      'Intake should have taken the letter within 0.3 s, but it did not happen. The last answer was: Refused: no',
    ],
    ['reading', 'letter_1 should have been read within 0.3 s'],
    ['tree', 'Intake should see the recipients of letter_1'],
    ['cascade', 'Every task of directive_1 should have been made within 0.3 s'],
  ] as const)('waits for %s no longer than it may, and says what it waited for', async (what, sentence) => {
    services.state.notYet[what] = Infinity;
    await expect(run({ limitMs: 300 })).rejects.toThrow(sentence);
  });

  it('fails when the sample letter itself is refused', async () => {
    services.state.refusesIssue = true;
    await expect(run()).rejects.toThrow('Refused: changed');
  });

  it('says where to look when nothing answers', async () => {
    await gateway.stop();
    await expect(run()).rejects.toThrow(/POST http.*imports failed \(.*\.wian\/local\/logs/);
  });
});

describe('the main job with another letter', () => {
  const letter = (number: string, addressees: string) =>
    `ที่ ${number}\n\n๖ มีนาคม ๒๕๖๘\n\nเรื่อง ขอให้ดำเนินการ\n\nเรียน ${addressees}\n\nขอให้ดำเนินการ ดังนี้\n\n๑. ขอให้ดำเนินการ\n`;

  it('acts as the sample officer of its issuer', async () => {
    const job = run({ letter: letter('อจ ๐๐๑๗.๒/ว ๑๒๙๐', 'นายอำเภอทุกอำเภอ'), limitMs: 300 });
    // The fake intake knows the recipients of the sample letter only.
    await expect(job).rejects.toThrow('Intake should see the recipients');
    expect([...services.state.letters.values()]).toMatchObject([{ token: 'token of 37', status: 'confirmed' }]);
  });

  it('leaves a letter of another issuer as a draft, and says what to do', async () => {
    const { directiveId, lines } = await run({ letter: letter('อจ ๐๑๑๘/ว ๑', 'นายกเทศมนตรีตำบลทุกแห่ง') });
    expect([directiveId, statuses()]).toEqual([null, ['draft']]);
    expect(lines.at(-1)).toContain('of unit_3701, where there is no sample person, and stays a draft');
    expect(lines.at(-1)).toContain('npx wian letters correct letter_1 --set issuerUnitId=unit_…');
  });

  it('leaves a letter that does not say whose it is as a draft', async () => {
    const { lines } = await run({ letter: 'เรื่อง ขอให้ดำเนินการ\n' });
    expect(statuses()).toEqual(['draft']);
    expect(lines.at(-1)).toContain('does not say whose it is');
  });

  it('stays up after a refusal, which is told with where to look', async () => {
    const { directiveId, lines } = await run({ letter: letter('อจ ๐๓๑๘/ว ๑', 'ท่านผู้เกี่ยวข้อง') });
    expect(directiveId).toBeNull();
    expect(lines.at(-1)).toContain('no audience');
    expect(lines.at(-1)).toContain('npx wian letters show letter_1 --as district-officer-3703');
  });

  it('refuses a file that is no text before anything is sent', async () => {
    await expect(run({ letter: Uint8Array.of(0xb7, 0xd5) })).rejects.toThrow(/to be a letter as text in UTF-8/);
    expect(gateway.asked).toEqual([]);
  });
});
