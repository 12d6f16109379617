import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256Hex } from '@wian/kernel';
import { ApiClient } from '../api-client.js';
import { received } from '../testing/answers.js';
import { fakeGateway, problem, type FakeGateway, type Responder } from '../testing/fake-gateway.js';
import type { Note } from './delivery.js';
import { folderFiles, prepareFolder } from './folder-files.js';
import { handOver } from './hand-over.js';
import { WatchedFolder, type Delivered, type FolderWork } from './watched-folder.js';

let folder: string;
let gateway: FakeGateway;
const told: string[] = [];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'wian-watch-'));
  told.length = 0;
  await prepareFolder(folder);
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await gateway.stop();
});

/** As intake: a letter for each content, the one that is there for the same again; `#` cannot be read. */
function intake(): Responder {
  const letters = new Map<string, number>();
  return ({ body }) => {
    const bytes = body as Buffer;
    const sha256 = sha256Hex(bytes);
    const isNew = !letters.has(sha256);
    if (isNew) letters.set(sha256, letters.size + 1);
    const letterId = `letter_${letters.get(sha256)}`;
    const questions = [{ field: 'text', code: 'FILE.NO_TEXT', message: 'no text', messageTh: 'ไม่พบข้อความ' }];
    const status = bytes.toString().startsWith('#') ? { status: 'unreadable', questions } : { status: 'draft' };
    return { status: isNew ? 201 : 200, body: { ...received, letterId, ...status } };
  };
}

const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
const filesOf = (place = '.'): string[] =>
  readdirSync(join(folder, place), { withFileTypes: true }).flatMap((each) => (each.isFile() ? [each.name] : []));
const notesOf = (place: string): Note[] =>
  filesOf(place).flatMap((name) =>
    name.endsWith('.json') ? [JSON.parse(readFileSync(join(folder, place, name), 'utf8')) as Note] : [],
  );

async function worked(respond: Responder): Promise<FolderWork> {
  gateway = await fakeGateway(respond);
  const api = new ApiClient({ url: gateway.url, token: 'token' });
  const tell = (name: string, why: string) => void told.push(`${name}: ${why}`);
  const signal = new AbortController().signal;
  return {
    ...folderFiles(folder, tell),
    send: (file, key) => handOver({ api, waitSeconds: 0, signal, onLater: tell }, file, key),
  };
}

async function look(watched: WatchedFolder): Promise<readonly Delivered[]> {
  const delivered: Delivered[] = [];
  for await (const each of watched.look(() => false)) delivered.push(each);
  return delivered;
}

describe('a watched folder', () => {
  it('takes a file once it stands still over two looks, and not while it grows', async () => {
    const watched = new WatchedFolder(folder, await worked(intake()));
    write('a.txt', 'half');
    expect(await look(watched)).toEqual([]);
    write('a.txt', 'half and more');
    expect(await look(watched)).toEqual([]);
    expect(await look(watched)).toMatchObject([{ place: 'done', file: 'a.txt', letterId: 'letter_1', isNew: true }]);
    expect(gateway.asked.map(({ path, body }) => [path, String(body)])).toEqual([
      ['/intake/letters/files?fileName=a.txt', 'half and more'],
    ]);
  });

  it('takes no file whose bytes change between the look and the reading', async () => {
    const work = await worked(intake());
    const read: FolderWork['read'] = (file) => (write('a.txt', 'others'), work.read(file));
    const watched = new WatchedFolder(folder, { ...work, read });
    write('a.txt', 'first one');
    await look(watched);
    expect(await look(watched)).toEqual([]);
    expect(gateway.asked).toEqual([]);
  });

  it('leaves alone what is empty, hidden, or still being fetched or edited', async () => {
    const watched = new WatchedFolder(folder, await worked(intake()));
    for (const name of ['.hidden', '~$open.docx', 'a.pdf.part', 'b.crdownload']) write(name, 'a');
    write('empty.txt', '');
    await look(watched);
    expect(await look(watched)).toEqual([]);
    expect(filesOf()).toHaveLength(5);
  });

  it('delivers the same bytes under two names twice, and says that they are one letter', async () => {
    const watched = new WatchedFolder(folder, await worked(intake()));
    write('a.txt', 'ก');
    write('b.txt', 'ก');
    await look(watched);
    expect(await look(watched)).toMatchObject([
      { file: 'a.txt', letterId: 'letter_1', isNew: true },
      { file: 'b.txt', letterId: 'letter_1', isNew: false },
    ]);
    expect(new Set(gateway.keys).size).toBe(2);
    expect(notesOf('done')).toHaveLength(2);
  });

  it('keeps both of two letters that came under one name, one after the other', async () => {
    const watched = new WatchedFolder(folder, await worked(intake()));
    for (const text of ['ก', 'ข']) {
      write('scan.pdf', text);
      await look(watched);
      await look(watched);
    }
    const kept = filesOf('done').filter((name) => name.endsWith('.pdf'));
    expect(kept.map((name) => readFileSync(join(folder, 'done', name), 'utf8')).sort()).toEqual(['ก', 'ข']);
  });

  it('delivers a file that overwrites another while that one is still being read, and never takes it for it', async () => {
    const work = await worked(intake());
    const next = ['the second'];
    const send: FolderWork['send'] = async (file, key) => {
      const outcome = await work.send(file, key);
      for (const text of next.splice(0)) write('scan.pdf', text);
      return outcome;
    };
    const watched = new WatchedFolder(folder, { ...work, send });
    write('scan.pdf', 'the first');
    await lookTwice(watched);
    expect([filesOf(), notesOf('done')]).toEqual([['scan.pdf'], [expect.objectContaining({ letterId: 'letter_1' })]]);
    await lookTwice(watched);
    expect(gateway.asked.map(({ body }) => String(body))).toEqual(['the first', 'the second']);
    const moved = filesOf('done').filter((name) => name.endsWith('.pdf'));
    expect(moved.map((name) => readFileSync(join(folder, 'done', name), 'utf8'))).toEqual(['the second']);
    expect([filesOf(), notesOf('done').length]).toEqual([[], 2]);
  });

  it('puts what cannot be read, or is refused for what it is, into failed, with the reason in both languages', async () => {
    const answers = intake();
    const work = await worked((asked) =>
      String(asked.body) === 'large' ? problem(413, 'REQUEST.TOO_LARGE', 'too large') : answers(asked),
    );
    const watched = new WatchedFolder(folder, work);
    write('large.pdf', 'large');
    write('scan.pdf', '#');
    await look(watched);
    expect(await look(watched)).toMatchObject([{ place: 'failed' }, { place: 'failed' }]);
    expect(filesOf()).toEqual([]);
    const [large, scan] = notesOf('failed');
    expect(large).toMatchObject({ letterId: null, error: { code: 'REQUEST.TOO_LARGE', messageTh: 'ปฏิเสธ' } });
    const error = { code: 'FILE.NO_TEXT', message: 'no text', messageTh: 'ไม่พบข้อความ' };
    expect(scan).toMatchObject({ letterId: 'letter_1', status: 'unreadable', error });
  });

  it('leaves every file where it is while the service is away or refuses the caller, and delivers it afterwards', async () => {
    const answers = intake();
    const now = { answer: 503 };
    const work = await worked((asked) =>
      now.answer === 200 ? answers(asked) : problem(now.answer, 'NOT.NOW', 'not now'),
    );
    const watched = new WatchedFolder(folder, work);
    write('a.txt', 'ก');
    write('b.txt', 'ข');
    await look(watched);
    expect(await watched.look(() => false).next()).toEqual({ done: true, value: { left: 1 } });
    expect(told).toEqual([expect.stringContaining('a.txt: Refused: not now')]);
    now.answer = 401;
    await expect(look(watched)).rejects.toMatchObject({ code: 'NOT.NOW' });
    expect(filesOf()).toEqual(['a.txt', 'b.txt']);
    now.answer = 200;
    expect(await look(watched)).toHaveLength(2);
  });

  it.each([404, 409, 500])('goes on behind a file that is answered with %s each time', async (status) => {
    const answers = intake();
    const work = await worked((asked) =>
      String(asked.body) === 'stuck' ? problem(status, 'NOT.NOW', 'not now') : answers(asked),
    );
    const watched = new WatchedFolder(folder, work);
    write('a.txt', 'stuck');
    write('b.txt', 'ข');
    await look(watched);
    const next = watched.look(() => false);
    expect(await next.next()).toMatchObject({ value: { file: 'b.txt', place: 'done' } });
    expect(await next.next()).toEqual({ done: true, value: { left: 1 } });
    expect([filesOf(), told]).toEqual([['a.txt'], [expect.stringContaining('a.txt: Refused: not now')]]);
  });

  it('tries a file for which the service seems to be away only behind all others', async () => {
    const answers = intake();
    const work = await worked((asked) =>
      String(asked.body) === 'stuck' ? problem(503, 'NOT.NOW', 'not now') : answers(asked),
    );
    const watched = new WatchedFolder(folder, work);
    for (const name of ['a.txt', 'b.txt']) write(name, 'stuck');
    write('c.txt', 'ค');
    for (let looks = 0; looks < 3; looks += 1) await look(watched);
    expect(await look(watched)).toMatchObject([{ file: 'c.txt', place: 'done' }]);
    expect(filesOf()).toEqual(['a.txt', 'b.txt']);
  });

  it('keeps a name of 255 bytes', async () => {
    const watched = new WatchedFolder(folder, await worked(intake()));
    write(`${'ก'.repeat(83)}.pdf`, 'ก');
    await look(watched);
    expect(await look(watched)).toMatchObject([{ place: 'done' }]);
  });
});

class Died extends Error {}

/** Dies before or after the step of that number, and at every one behind it: nothing of it runs on. */
function dyingAt(work: FolderWork, step: number, when: 'before' | 'after'): FolderWork {
  let steps = 0;
  const mortal =
    <Args extends unknown[], Answer>(effect: (...args: Args) => Promise<Answer>) =>
    async (...args: Args): Promise<Answer> => {
      const at = steps++;
      if (at > step || (at === step && when === 'before')) throw new Died();
      const answer = await effect(...args);
      if (at === step) throw new Died();
      return answer;
    };
  return {
    files: mortal(work.files),
    read: mortal(work.read),
    send: mortal(work.send),
    write: mortal(work.write),
    move: mortal(work.move),
    remove: mortal(work.remove),
  };
}

describe('a watcher that dies', () => {
  it.each(['before', 'after'] as const)(
    '%s any of its steps loses no file, registers none twice, and leaves one file and one note each',
    async (when) => {
      const names = ['a.txt', 'b.txt', 'scan.pdf'];
      const modifiedAt = new Date('2025-03-06T02:00:00Z');
      let died = true;
      for (let step = 0; died; step += 1) {
        for (const name of names) write(name, name === 'scan.pdf' ? `#${step}` : `${step} ${name}`);
        for (const name of names) utimesSync(join(folder, name), modifiedAt, modifiedAt);
        const work = await worked(intake());
        died = await lookTwice(new WatchedFolder(folder, dyingAt(work, step, when))).then(
          () => false,
          (error: unknown) => {
            if (!(error instanceof Died)) throw error;
            return true;
          },
        );
        await lookTwice(new WatchedFolder(folder, work));
        await gateway.stop();
        const letters = [...notesOf('done'), ...notesOf('failed')].map(({ file, letterId }) => [file, letterId]);
        expect([step, filesOf(), letters]).toEqual([step, [], names.map((name, at) => [name, `letter_${at + 1}`])]);
        expect(filesOf('done')).toHaveLength(4);
        expect(filesOf('failed')).toHaveLength(2);
        for (const place of ['done', 'failed']) for (const name of filesOf(place)) rmSync(join(folder, place, name));
        expect(step).toBeLessThan(60);
      }
    },
    // Some twenty lives of a watcher.
    30_000,
  );
});

async function lookTwice(watched: WatchedFolder): Promise<void> {
  await look(watched);
  await look(watched);
}
