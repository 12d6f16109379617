import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Wian,
  cascadeComplete,
  DISTRICT_OFFICER,
  freshNumber,
  issueLetter,
  letterNumbered,
  startWian,
} from './harness.js';
import type { Body } from './client.js';
import { eventually } from './eventually.js';
import { type Copy, readTopics } from './published.js';
import { type Ran, runIn, runWian, startIn, wianJson } from './run-wian.js';
import { tracesOf } from './traces.js';

const root = join(import.meta.dirname, '../..');
const sample = join(root, 'samples/letters/pathum-ratchawongsa-w655');

describe('wian', () => {
  let wian: Wian;
  beforeAll(async () => {
    wian = await startWian();
  });
  afterAll(() => wian.close());

  const json = (...args: string[]): Promise<Body> => wianJson(wian, ...args);
  const run = (...args: string[]): Promise<Ran> => runIn(wian, ...args);

  it('reads the sample letter offline, as its JSON says', async () => {
    const { code, stdout } = await runWian(['letters', 'parse', `${sample}.txt`, '--json'], {
      WIAN_CREDENTIALS: '/nowhere',
    });
    const expected = JSON.parse(readFileSync(`${sample}.json`, 'utf8'));
    const { orders, ...rest } = expected;
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      ...rest,
      orders: orders.map(({ ordinal, action }: Body & { ordinal: number; action: string }) => ({ ordinal, action })),
    });
  });

  it('takes the letter as a PDF, and keeps it with its pages', async () => {
    const letter = await json('letters', 'submit', `${sample}.pdf`, '--as', DISTRICT_OFFICER);
    expect(letter).toMatchObject({
      status: 'draft',
      fileName: 'pathum-ratchawongsa-w655.pdf',
      fields: { letterNumber: 'อจ 0318/ว 655', letterDate: '2025-03-06' },
      source: { mediaType: 'application/pdf', origin: 'written', pages: [{ start: 0 }, { isRead: true }] },
    });
  });

  it('says of a file that cannot be read why, and keeps it', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'wian-cli-')), 'letter.docx');
    writeFileSync(file, 'PK\x03\x04 cut off');
    const { code, stderr } = await run('letters', 'submit', file, '--as', DISTRICT_OFFICER);
    expect(code).toBe(1);
    expect(stderr).toMatch(/could not be read: Expected a whole zip or Office file.* · .*ชำรุด/);
  });

  it('addresses those on the list that came with the letter, and offers near names for one that is unknown', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'wian-cli-'));
    const submitted = async (...names: readonly string[]) => {
      const letter = join(folder, 'letter.txt');
      const list = join(folder, 'list.csv');
      const byList = 'เรียน นายกเทศมนตรีตำบล ตามรายชื่อที่แนบ';
      writeFileSync(letter, letterNumbered(freshNumber()).replace(/^เรียน .*$/m, byList));
      writeFileSync(list, ['ลำดับ,หน่วยงาน', ...names.map((name, at) => `${at + 1},${name}`)].join('\r\n'));
      const { letterId, source } = await json('letters', 'submit', letter, list, '--as', DISTRICT_OFFICER);
      expect(source.files).toMatchObject([{ name: 'letter.txt', isLetter: true }, { name: 'list.csv' }]);
      return wian.as(DISTRICT_OFFICER).call('GET', `/intake/letters/${letterId}/preview`);
    };
    const { body } = await submitted('ทต.ห้วย', 'เทศบาลตำบล ปทุมราชวงศา');
    expect(body.recipients.map(({ name }) => name).sort()).toEqual(['เทศบาลตำบลปทุมราชวงศา', 'เทศบาลตำบลห้วย']);
    const refused = await submitted('ทต.ห้วย', 'ทต.ปทุมราชวงษา');
    expect(refused).toMatchObject({ status: 400, body: { code: 'AUDIENCE.NAMES_UNKNOWN' } });
    const near = [expect.objectContaining({ name: 'เทศบาลตำบลปทุมราชวงศา' })];
    expect(refused.body.params.unknown).toEqual([expect.objectContaining({ near: expect.arrayContaining(near) })]);
  });

  it('keeps no word of a secret letter, neither in a store nor on a topic nor in a log, and registers its stub', async () => {
    const word = `ปลาวาฬ${freshNumber()}`;
    const text = `ลับมากที่ อจ ๐๐๑๗/${freshNumber()}\n๖ มีนาคม ๒๕๖๘\nเรื่อง ${word}\nเรียน นายอำเภอปทุมราชวงศา\n\nด้วย${word}`;
    const file = join(mkdtempSync(join(tmpdir(), 'wian-cli-')), `${word}.txt`);
    writeFileSync(file, text);
    const as = ['--as', DISTRICT_OFFICER];
    const { code, stdout, stderr } = await run('letters', 'submit', file, ...as, '--json');
    expect([code, JSON.parse(stderr).error.message]).toEqual([1, expect.stringContaining('ส่งต้นฉบับให้นายทะเบียน')]);
    const { letterId, registered } = JSON.parse(stdout);
    expect(registered).toMatchObject({ book: 'received', series: 'secret' });
    const lines = await json('registers', 'lines', '--series', 'secret', '--limit', '1', ...as);
    expect(lines.items).toMatchObject([{ letterId, number: registered.number, subject: 'ลับ (ไม่แสดงเรื่อง)' }]);
    const topics = ['wian.letter.v1', 'wian.directive.v1'];
    const until = (copies: readonly Copy[]) => copies.some((copy) => copy.key === letterId);
    const copies = await readTopics(wian.log, { topics, until });
    expect(copies.filter((copy) => copy.text.includes(word))).toEqual([]);
    expect(await tracesOf(word, wian.servers)).toEqual([]);
    // The search finds what is there.
    expect(await tracesOf(String(letterId), wian.servers)).toContainEqual(
      expect.stringContaining('e2e_intake.letters'),
    );
  });

  it('withholds a letter of which its officer says that it is secret', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'wian-cli-')), 'letter.txt');
    writeFileSync(file, letterNumbered(freshNumber()));
    const as = ['--as', DISTRICT_OFFICER];
    const { letterId } = await json('letters', 'submit', file, ...as);
    const mark = ['--secrecy', 'confidential', '--reason', 'มีตราประทับ'];
    const withheld = await json('letters', 'withhold', String(letterId), ...mark, ...as);
    expect(withheld).toMatchObject({ status: 'withheld', fields: null, stub: { secrecy: 'confidential' } });
    const content = await wian.as(DISTRICT_OFFICER).call('GET', `/intake/letters/${letterId}/content`);
    expect(content).toMatchObject({ status: 403, body: { code: 'LETTER.WITHHELD' } });
  });

  it('registers each file of a watched folder once, though the watcher is killed while it delivers', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'wian-watch-'));
    const names = Array.from({ length: 6 }, () => `watched-${freshNumber()}.txt`);
    for (const name of names) writeFileSync(join(folder, name), letterNumbered(freshNumber()));
    const watch = ['letters', 'watch', folder, '--interval', '1', '--as', DISTRICT_OFFICER];
    const left = () => readdirSync(folder).filter((name) => name.endsWith('.txt')).length;
    const killed = startIn(wian, ...watch);
    await eventually('the watcher is in the midst of its work', async () => left() < names.length || undefined);
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    expect(left()).toBeGreaterThan(0);
    expect(await run(...watch, '--once')).toMatchObject({ code: 0 });
    const notes = readdirSync(join(folder, 'done')).filter((name) => name.endsWith('.json'));
    const delivered = notes.map((name): { file: string; letterId: string } =>
      JSON.parse(readFileSync(join(folder, 'done', name), 'utf8')),
    );
    expect([left(), delivered.map(({ file }) => file)]).toEqual([0, names]);
    const { items } = await json('letters', 'list', '--limit', '100', '--as', DISTRICT_OFFICER);
    const registered = items.filter(({ fileName }) => names.includes(String(fileName)));
    expect(registered.map(({ letterId }) => letterId).sort()).toEqual(delivered.map(({ letterId }) => letterId).sort());
  });

  it('takes a letter from the file to the end of a task', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'wian-cli-')), 'letter.txt');
    writeFileSync(file, letterNumbered(freshNumber()));
    const as = ['--as', DISTRICT_OFFICER];
    const { letterId } = await json('letters', 'submit', file, ...as);
    expect(await json('letters', 'confirm', letterId, ...as)).toMatchObject({ status: 'confirmed' });
    const shown = await run('directives', 'issue', letterId, ...as);
    expect(shown).toMatchObject({ code: 1 });
    const hash = /[0-9a-f]{64}/.exec(shown.stdout + shown.stderr)?.[0] ?? '';
    const { directiveId } = await json('directives', 'issue', letterId, '--expect', hash, ...as);
    const [task] = await tasksOf(directiveId);
    const officer = ['--as', `local-officer-${String(task?.unitId).slice('unit_'.length)}`];
    for (const [step, status] of [
      ['acknowledge', 'acknowledged'],
      ['start', 'in-progress'],
      ['complete', 'completed'],
    ] as const) {
      expect(await json('tasks', step, String(task?.taskId), ...officer)).toMatchObject({ status });
    }
    const cascade = await run('cascade', 'show', directiveId, ...as);
    expect(cascade.stdout).toContain('เทศบาลตำบลปทุมราชวงศา');
  });

  it('registers what has reached the unit, and its limit is counted from there', async () => {
    const order = '๓. รายงานผลให้อำเภอทราบภายใน ๓ วันทำการ นับแต่วันที่ได้รับหนังสือ';
    const text = `${letterNumbered(freshNumber()).trimEnd()}\n\n${order}\n`;
    const directiveId = await issueLetter(wian.as(DISTRICT_OFFICER), text);
    const [task] = await tasksOf(directiveId);
    const name = `local-officer-${String(task?.unitId).slice('unit_'.length)}`;
    const officer = ['--as', name];
    const dueAt = async (): Promise<string> => {
      const { clocks } = await wian.as(name).get(`/assignment/tasks/${task?.taskId}/plan`);
      return clocks.find(({ kind }) => kind === 'complete')?.dueAt ?? 'no limit';
    };
    const unregistered = await dueAt();
    const line = await json('registers', 'add', '--directive', directiveId, ...officer);
    expect(line).toMatchObject({ book: 'received', series: 'circular', directiveId });
    expect(await json('registers', 'add', '--directive', directiveId, ...officer)).toEqual(line);
    await eventually('the limit is counted from the registration', async () =>
      (await dueAt()) < unregistered ? true : undefined,
    );
    const { stdout } = await run('registers', 'export', '--series', 'circular', ...officer);
    expect(stdout).toMatch(/^\uFEFFเลขทะเบียนรับ,/);
    expect(stdout).toContain(line.letterNumber);
    const registers = '/intake/registers';
    expect(await wian.as(name).file(`${registers}/print?year=2500`)).toContain('<tbody>\n</tbody>');
    const found = await wian.as(name).get(`${registers}/lines?search=${encodeURIComponent(line.letterNumber)}`);
    expect(found.items).toEqual([line]);
    const voided = await wian.as(name).post(`${registers}/lines/${line.registrationId}/void`, { reason: 'ลงผิดทะเบียน' });
    expect(voided).toEqual({ ...line, voided: expect.objectContaining({ reason: 'ลงผิดทะเบียน' }) });
  });

  it('makes a relay letter of a letter of the province, numbered once, that reads as it was made', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'wian-cli-'));
    const at = (name: string): string => join(folder, name);
    const province = readFileSync(join(root, 'samples/letters/amnat-province-relays-2568.txt'), 'utf8');
    writeFileSync(at('province.txt'), province.replace('๓๓๐๘', freshNumber()));
    const as = ['--as', DISTRICT_OFFICER];
    const { letterId } = await json('letters', 'submit', at('province.txt'), ...as);
    const files = ['--docx', at('relay.docx'), '--pdf', at('relay.pdf')];
    const relayed = await json(
      'letters',
      'relay',
      letterId,
      '--set',
      'telephone=๐ ๔๕๔๖ ๕๐๐๐',
      '--take-number',
      ...files,
      ...as,
    );
    expect(await json('letters', 'relay', letterId, '--take-number', ...as)).toEqual(relayed);
    const { letterNumber, addressees } = relayed.relay;
    expect(letterNumber).toMatch(/^อจ 0318\/ว \d+$/);
    for (const file of ['relay.docx', 'relay.pdf'])
      expect(await json('letters', 'parse', at(file))).toMatchObject({
        letterNumber: { normalized: letterNumber },
        issuer: { unitCode: '3703' },
        addressees: { audience: addressees.audience },
        telephone: '๐ ๔๕๔๖ ๕๐๐๐',
      });
  });

  /** The cascade follows its directive in a moment. */
  async function tasksOf(directiveId: string): Promise<readonly Body[]> {
    await cascadeComplete(wian.as(DISTRICT_OFFICER), directiveId);
    return (await json('tasks', 'list', '--directive', directiveId)).items;
  }

  it.each([
    [['letters', 'list'], DISTRICT_OFFICER],
    [['directives', 'list'], DISTRICT_OFFICER],
    [['tasks', 'list'], undefined],
    [['parked', 'list'], undefined],
  ])('%j prints items and next', async (args, user) => {
    const page = await json(...args, '--limit', '1', ...(user ? ['--as', user] : []));
    expect(Object.keys(page)).toEqual(expect.arrayContaining(['items', 'next']));
  });

  it('brings units in from a table, gives them out as one that changes nothing, and takes the table back', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'wian-cli-'));
    const [file, exported] = [join(folder, 'units.csv'), join(folder, 'units.xlsx')];
    const heads = 'รหัสหน่วยงาน,ชื่อหน่วยงาน,ประเภท,รหัสหน่วยงานเหนือ';
    const before = await json('directory', 'unit', 'unit_05370301');
    writeFileSync(file, `${heads}\r\n06370399,อบต.ตัวอย่าง (สมมติ),อบต.,3703\r\n05370301,ชื่อใหม่ (สมมติ),,\r\n`);
    const applied = await json('directory', 'import', file, '--yes');
    expect(applied).toMatchObject({ status: 'applied', plan: { differences: { added: 1, renamed: 1 } } });
    expect(await run('directory', 'export', exported, '--within', 'unit_3703')).toMatchObject({ code: 0 });
    expect(await json('directory', 'import', exported, '--dry')).toMatchObject({ plan: { changed: 0, wrong: 0 } });
    const undone = await json('directory', 'undo', applied.importId);
    expect(undone).toMatchObject({ status: 'undone', kept: { count: 0 } });
    expect(await json('directory', 'unit', 'unit_05370301')).toEqual(before);
  });

  it('finds the logs of all services whole', async () => {
    expect(await run('audit', 'verify')).toMatchObject({ code: 0 });
  });

  it.each([
    [['tasks', 'acknowledge', 'task_nothing_1', '--as', 'local-officer-05370301'], 'TASK.NOT_FOUND'],
    [['tasks', 'list', '--as', 'nobody-here'], 'district-officer-3703'],
    [['letters', 'submit', '/no/such/file.txt', '--as', DISTRICT_OFFICER], '/no/such/file.txt'],
  ])('%j fails with one clear sentence', async (args, says) => {
    const { code, stdout, stderr } = await run(...args);
    expect(code).not.toBe(0);
    expect(stdout).toBe('');
    expect(stderr).toContain(says);
    expect(stderr).not.toContain('    at ');
  });
});
