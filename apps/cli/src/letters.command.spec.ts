import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { draft, letterId, received } from './testing/answers.js';
import { problem, type Responder } from './testing/fake-gateway.js';
import { runCli, workplace, type Workplace } from './testing/run-cli.js';

const as = ['--as', 'district-officer-3703'];
const show = `GET /intake/letters/${letterId}`;
let place: Workplace;
const routes =
  (answers: Readonly<Record<string, Responder>>): Responder =>
  (asked) =>
    answers[`${asked.method} ${asked.path}`]?.(asked);
const given = async (answers: Readonly<Record<string, Responder>>) => (place = await workplace(routes(answers)));
afterEach(() => place.close());

describe('letters parse', () => {
  const samples = join(import.meta.dirname, '../../../samples/letters');
  const file = join(samples, 'pathum-ratchawongsa-w655.txt');

  it('prints what the sample letter says, as one JSON object or for people, without any server', async () => {
    const { asked } = await given({});
    const { code, out, err } = await runCli(['letters', 'parse', file, '--json'], { cwd: '/' });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const { fields, text, orders, ...read } = JSON.parse(out);
    const { orders: expected, ...values } = JSON.parse(
      readFileSync(join(samples, 'pathum-ratchawongsa-w655.json'), 'utf8'),
    );
    expect(read).toEqual(values);
    expect(orders).toHaveLength(expected.length);
    expect([typeof fields, typeof text]).toEqual(['object', 'string']);
    const forPeople = (await runCli(['letters', 'parse', file])).out;
    expect(forPeople).toContain('6 มีนาคม 2568 (2025-03-06)');
    expect(forPeople).toContain('อำเภอปทุมราชวงศา (3703)');
    expect(asked).toEqual([]);
  });

  it('reads files of other kinds as the service does, and says in both languages what it cannot read', async () => {
    const { wian, write } = await given({});
    const text = readFileSync(file, 'utf8');
    const older = Uint8Array.from(text, (char) =>
      char >= 'ก' && char <= '๛' ? char.charCodeAt(0) - 0xd60 : char.charCodeAt(0),
    );
    const read = JSON.parse((await wian(['letters', 'parse', write('old.txt', older), '--json'])).out);
    expect(read.letterNumber.normalized).toBe('อจ 0318/ว 655');
    const reasonFor = async (name: string) => (await wian(['letters', 'parse', name])).err;
    expect(await reasonFor('none.txt')).toBe('wian: There is no file none.txt.\n');
    expect(await reasonFor('.')).toContain('cannot be read as a file (EISDIR)');
    expect(await reasonFor(write('empty.txt', ''))).toMatch(/empty.txt: The file is empty; .* · ไฟล์ว่างเปล่า/);
    const json = await wian(['letters', 'parse', write('a.rtf', '{\\rtf1 }'), '--json']);
    expect(JSON.parse(json.err).error).toMatchObject({ code: 'FILE.UNSUPPORTED', params: { found: 'RTF' } });
  });
});

describe('letters submit', () => {
  const text = 'ที่ อจ ๐๓๑๘/ว ๖๕๕';

  it('waits until the letter is read, and says how far that is', async () => {
    const state = (reading: string, step: object | null) =>
      `event: state\ndata: ${JSON.stringify({ letterId, reading, step })}\n\n`;
    const step = { file: 1, files: 2, page: null, pages: null };
    const stream = [
      state('waiting', null),
      state('reading', step),
      'event: ping\ndata: \n\n',
      state('reading', { ...step, page: 3, pages: 7 }),
      state('read', null),
    ];
    const { wian, write, asked } = await given({
      'POST /intake/letters/files?fileName=letter.txt': () => ({ status: 201, body: received }),
      [`${show}/progress`]: () => ({ body: stream.join('') }),
      [show]: () => ({ body: draft }),
    });
    const ran = await wian(['letters', 'submit', write('letter.txt', text), ...as]);
    expect(ran).toMatchObject({
      code: 0,
      out: expect.stringContaining('draft (version 2)'),
      err: 'reading: file 1 of 2\nreading: file 1 of 2, page 3 of 7\n',
    });
    expect(asked).toHaveLength(3);
    expect(await wian(['letters', 'submit', write('letter.txt', text), ...as, '--json'])).toMatchObject({ err: '' });
  });

  it('waits without the stream where it cannot be had', async () => {
    let looks = 0;
    const { wian, write, asked } = await given({
      'POST /intake/letters/files?fileName=letter.txt': () => ({ status: 201, body: received }),
      [show]: () => ({ body: ++looks < 2 ? received : draft }),
    });
    const ran = await wian(['letters', 'submit', write('letter.txt', text), ...as]);
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toContain('draft (version 2)');
    expect(ran.out).toContain('6 มีนาคม 2568 (2025-03-06)');
    expect(asked[0]).toMatchObject({ token: 'token of district', body: Buffer.from(text) });
    expect(looks).toBe(2);
  });

  it('sends several files as one letter, in their order', async () => {
    const { wian, write, asked } = await given({
      'POST /intake/letters/files?fileName=letter.txt': () => ({ status: 201, body: draft }),
    });
    const ran = await wian(['letters', 'submit', write('letter.txt', text), write('list.txt', 'บัญชี'), ...as]);
    expect(ran).toMatchObject({ code: 0 });
    const form = String(asked[0]?.body);
    const names = [...form.matchAll(/filename="([^"]*)"[^]*?\r\n\r\n([^\r]*)/g)].map(([, name, said]) => [name, said]);
    expect(names).toEqual([
      ['letter.txt', text],
      ['list.txt', 'บัญชี'],
    ]);
  });

  it('with --no-wait answers at once; with --json nothing but the answer is printed', async () => {
    const { wian, write } = await given({
      'POST /intake/letters/files?fileName=letter.txt': () => ({ status: 200, body: received }),
    });
    const ran = await wian(['letters', 'submit', write('letter.txt', text), '--no-wait', '--json', ...as]);
    expect(JSON.parse(ran.out)).toEqual(received);
    expect(ran.err).toContain('registered already');
  });

  it('waits no longer than it may, and says where to look', async () => {
    const { wian, write } = await given({
      'POST /intake/letters/files?fileName=letter.txt': () => ({ status: 201, body: received }),
      [show]: () => ({ body: received }),
    });
    const ran = await wian(['letters', 'submit', write('letter.txt', text), '--wait-limit', '1', ...as]);
    expect(ran).toMatchObject({ code: 1, out: '' });
    expect(ran.err).toContain(`not read within 1 s; look later with 'wian letters show ${letterId}'`);
  });

  it('fails where the letter cannot be read', async () => {
    const body = {
      ...received,
      status: 'unreadable',
      questions: [{ field: 'text', message: 'no letter', messageTh: 'ไม่มี' }],
    };
    const { wian, write } = await given({
      'POST /intake/letters/files?fileName=letter.txt': () => ({ status: 201, body }),
    });
    const ran = await wian(['letters', 'submit', write('letter.txt', text), ...as]);
    expect(ran.code).toBe(1);
    expect(ran.err).toContain('could not be read: no letter · ไม่มี');
  });

  it('fails where the letter is secret, and says in both languages what to do', async () => {
    const questions = [{ field: 'secrecy', message: 'hand it over', messageTh: 'ส่งต้นฉบับ', code: 'LETTER.WITHHELD' }];
    const { wian, write } = await given({
      'POST /intake/letters/files?fileName=letter.txt': () => ({
        ...{ status: 201, body: { ...received, status: 'withheld', questions } },
      }),
    });
    const ran = await wian(['letters', 'submit', write('letter.txt', text), ...as]);
    expect([ran.code, ran.err]).toEqual([1, expect.stringContaining('is secret: hand it over · ส่งต้นฉบับ')]);
    expect(ran.out).toContain('ส่งต้นฉบับ');
  });

  it('needs a person, and names those there are', async () => {
    const { wian, write, asked } = await given({});
    const ran = await wian(['letters', 'submit', write('letter.txt', text), '--json']);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(JSON.parse(ran.err)).toEqual({
      error: {
        code: 'CLI.PERSON_NEEDED',
        message:
          'Submitting a letter is done by a person: add --as, one of district-officer-3703, local-officer-05370301.',
      },
    });
    expect(asked).toEqual([]);
    const unknown = await wian(['letters', 'submit', 'letter.txt', '--as', 'toString']);
    expect(unknown.err).toContain('There is no toString in the credentials file');
  });
});

describe('letters correct', () => {
  const correct = async (...args: string[]) => {
    const { wian, asked } = await given({
      [show]: () => ({ body: draft }),
      [`PATCH /intake/letters/${letterId}`]: () => ({ body: { ...draft, version: 3 } }),
    });
    place.write('corrections.json', JSON.stringify({ urgency: 'urgent', subject: 'from the file' }));
    return { ran: await wian(['letters', 'correct', letterId, ...args, ...as]), sent: asked[1]?.body };
  };

  it('sends what is set, over what the file says, with the version that was seen', async () => {
    const audience = { named: [{ name: 'ห้วย', unitCode: null }] };
    const { ran, sent } = await correct(
      '--json-file',
      'corrections.json',
      '--set',
      'subject=เรื่อง a=b',
      'letterDate=๖ มีนาคม ๒๕๖๘',
      '--set',
      `audience=${JSON.stringify(audience)}`,
    );
    expect(ran.code).toBe(0);
    expect(sent).toEqual({
      version: 2,
      corrections: { urgency: 'urgent', subject: 'เรื่อง a=b', letterDate: '2025-03-06', audience },
    });
  });

  it.each([
    [[], 'Nothing to correct'],
    [['--set', 'colour=red'], "found 'colour=red'"],
    [['--set', 'subject'], "found 'subject'"],
    [['--set', 'orders=x'], 'Expected JSON in --set orders'],
    [['--set', 'urgency=soon'], 'These corrections cannot be made'],
  ])('refuses %j before anything is asked', async (args, reason) => {
    const { ran, sent } = await correct(...args);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain(reason);
    expect(sent).toBeUndefined();
  });
});

describe('letters reject and reopen', () => {
  it('rest on the version that was seen, with the reason', async () => {
    const { wian, asked } = await given({
      [show]: () => ({ body: draft }),
      [`POST /intake/letters/${letterId}/reject`]: () => ({
        body: { ...draft, status: 'rejected', rejectedBecause: 'ส่งผิด' },
      }),
      [`POST /intake/letters/${letterId}/reopen`]: () => ({ body: draft }),
    });
    const ran = await wian(['letters', 'reject', letterId, '--reason', 'ส่งผิด', ...as]);
    expect(ran.out).toMatch(/rejected +ส่งผิด/);
    await wian(['letters', 'reopen', letterId, ...as]);
    expect([asked[1]?.body, asked[3]?.body]).toEqual([{ version: 2, reason: 'ส่งผิด' }, { version: 2 }]);
  });
});

describe('letters thread', () => {
  it('shows the chain, with what has not come in', async () => {
    const above = { relation: 'above', steps: 1, number: 'อจ 0017/ว 1290', date: '2025-03-05' };
    const items = [
      { ...above, steps: 2, number: 'มท 0808/ว 2345', organisation: 'กระทรวงมหาดไทย', letter: null },
      { ...above, organisation: null, letter: { letterId: 'letter_b', unitId: 'unit_37', status: 'draft' } },
      { ...above, relation: 'same', steps: 0, by: 'text', letter: { letterId: 'letter_c', unitId: 'unit_3703' } },
      { ...above, relation: 'beside', steps: 0, letter: { letterId: 'letter_d', unitId: 'unit_3703' } },
    ];
    const { wian } = await given({ [`${show}/thread`]: () => ({ body: { items } }) });
    const { out } = await wian(['letters', 'thread', letterId, ...as]);
    expect(out).toMatch(/2 above +มท 0808\/ว 2345 .*กระทรวงมหาดไทย +– +not here\n1 above .* unit_37 +draft +letter_b/);
    expect(out).toMatch(/same \(by text\) .*letter_c\nbeside .*letter_d/);
  });
});

describe('letters confirm', () => {
  it('confirms the version that was seen, or joins it to the same letter', async () => {
    const { wian, asked } = await given({
      [show]: () => ({ body: draft }),
      [`POST /intake/letters/${letterId}/confirm`]: () => ({ body: { ...draft, status: 'confirmed' } }),
    });
    expect((await wian(['letters', 'confirm', letterId, ...as])).out).toContain('confirmed (version 2)');
    await wian(['letters', 'confirm', letterId, '--same-as', 'letter_b', ...as]);
    expect([asked[1]?.body, asked[3]?.body]).toEqual([{ version: 2 }, { version: 2, sameAs: 'letter_b' }]);
  });

  it('passes on the question of a number that is taken', async () => {
    const params = { letterId: 'letter_b' };
    const { wian } = await given({
      [show]: () => ({ body: draft }),
      [`POST /intake/letters/${letterId}/confirm`]: () => problem(409, 'LETTER.NUMBER_TAKEN', 'taken', { params }),
    });
    const ran = await wian(['letters', 'confirm', letterId, '--json', ...as]);
    expect(ran).toMatchObject({ code: 1, out: '' });
    expect(JSON.parse(ran.err)).toEqual({
      error: {
        code: 'LETTER.NUMBER_TAKEN',
        message: 'Refused: taken (LETTER.NUMBER_TAKEN)',
        status: 409,
        titleTh: 'ปฏิเสธ',
        params,
      },
    });
  });
});

it('letters read-again asks for another reading, and waits for it', async () => {
  let looks = 0;
  const { wian, asked } = await given({
    [`POST /intake/letters/${letterId}/read-again`]: () => ({ body: received }),
    [show]: () => ({ body: ++looks < 2 ? received : draft }),
  });
  const ran = await wian(['letters', 'read-again', letterId, ...as]);
  expect(ran).toMatchObject({ code: 0, out: expect.stringContaining('draft (version 2)') });
  expect(asked[0]).toMatchObject({ method: 'POST', token: 'token of district', body: undefined });
});

describe('letters list', () => {
  const page = { items: [draft], next: 'abc' };

  it('is looked at as the operator, filtered and page by page', async () => {
    const { wian, asked } = await given({
      'GET /intake/letters?status=draft&limit=2&cursor=x': () => ({ body: page }),
    });
    const args = ['letters', 'list', '--status', 'draft', '--limit', '2', '--cursor', 'x'];
    const ran = await wian(args);
    expect(ran.out.split('\n')[1]).toBe(`${letterId}  draft   อจ 0318/ว 655  6 มีนาคม 2568  การขับเคลื่อนงาน`);
    expect(ran.err).toBe('there are more: add --cursor abc\n');
    expect(asked[0]?.token).toBe('token of operator');
    expect(await wian([...args, '--json'])).toMatchObject({ err: '', out: `${JSON.stringify(page, null, 2)}\n` });
  });

  it('refuses a limit that no list has', async () => {
    const { wian } = await given({});
    expect(await wian(['letters', 'list', '--limit', '501'])).toMatchObject({ code: 2, out: '' });
  });

  it('goes to the address of --url', async () => {
    const { url } = await given({ 'GET /intake/letters?limit=50': () => ({ body: { items: [], next: null } }) });
    const credentials = join(place.folder, '.wian', 'credentials.json');
    const args = ['letters', 'list', '--credentials', credentials];
    expect(await runCli([...args, '--url', url])).toMatchObject({ code: 0, out: '(none)\n' });
    expect((await runCli([...args, '--url', 'http://127.0.0.1:1'])).err).toContain(
      'http://127.0.0.1:1 cannot be reached',
    );
  });
});
