import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RegisterLine } from './api-types.js';
import { problem, type Responder } from './testing/fake-gateway.js';
import { workplace, type Workplace } from './testing/run-cli.js';
import { directiveId } from './testing/answers.js';

const as = ['--as', 'local-officer-05370301'];
const line: RegisterLine = {
  registrationId: 'registration_received-2568-circular-05370301-17',
  unitId: 'unit_05370301',
  book: 'received',
  series: 'circular',
  year: 2568,
  number: 17,
  registeredAt: '2025-03-06T02:30:00.000Z',
  by: 'person_sample-local-officer-05370301',
  letterId: 'letter_01957aaa-0000-7000-8000-000000000002',
  directiveId,
  letterNumber: 'อจ 0318/ว 655',
  letterDate: '2025-03-06',
  from: 'อำเภอปทุมราชวงศา',
  to: null,
  subject: 'แนวทางป้องกันภัยแล้ง',
  voided: null,
};
let place: Workplace;
const given = async (respond: Responder) => (place = await workplace(respond));
afterEach(() => place.close());

describe('registers add', () => {
  it('registers a directive that reached the unit', async () => {
    const { wian, asked } = await given(() => ({ status: 201, body: line }));
    const ran = await wian(['registers', 'add', '--directive', directiveId, ...as]);
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toContain('17, circular letters received, 2568');
    expect(asked).toMatchObject([
      {
        method: 'POST',
        path: '/intake/registers/lines',
        body: { book: 'received', directiveId },
        token: 'token of local',
      },
    ]);
  });

  it('takes a number for a letter that is not in Wian, its date as officers write it', async () => {
    const { wian, asked } = await given(() => ({ status: 201, body: line }));
    const written = ['--subject', 'ขอเชิญประชุม', '--to', 'นายอำเภอ', '--letter-date', '6 มีนาคม 2568', '--number', '5'];
    await wian(['registers', 'add', '--book', 'sent', ...written, ...as]);
    expect(asked[0]?.body).toEqual({
      book: 'sent',
      subject: 'ขอเชิญประชุม',
      to: 'นายอำเภอ',
      letterDate: '2025-03-06',
      number: 5,
    });
  });

  it('says when the letter had its number already', async () => {
    const { wian } = await given(() => ({ status: 200, body: line }));
    const ran = await wian(['registers', 'add', '--directive', directiveId, '--json', ...as]);
    expect(JSON.parse(ran.out)).toEqual(line);
    expect(ran.err).toContain('has its number already');
  });

  it('knows two books', async () => {
    const { wian, asked } = await given(() => undefined);
    expect(await wian(['registers', 'add', '--book', 'lost', ...as])).toMatchObject({ code: 2 });
    expect(asked).toEqual([]);
  });
});

describe('registers', () => {
  it('strikes a number out with its reason', async () => {
    const voided = { at: '2025-03-06T03:00:00.000Z', by: 'person_a', reason: 'ลงผิดทะเบียน' };
    const { wian, asked } = await given(() => ({ body: { ...line, voided } }));
    const ran = await wian(['registers', 'void', line.registrationId, '--reason', 'ลงผิดทะเบียน', ...as]);
    expect(ran.out).toContain('ลงผิดทะเบียน');
    expect(asked).toMatchObject([
      { path: `/intake/registers/lines/${line.registrationId}/void`, body: { reason: 'ลงผิดทะเบียน' } },
    ]);
  });

  it('lists how far the numbers have come, and lines that have words', async () => {
    const register = { ...line, registerId: 'register_x', first: 1, last: 17, lastAt: line.registeredAt };
    const { wian, asked } = await given(({ path }) => ({
      body: path.includes('/lines') ? { items: [line], next: 'more' } : { items: [register] },
    }));
    expect((await wian(['registers', 'list', ...as])).out).toContain('17');
    const lines = await wian(['registers', 'lines', '--search', 'ภัยแล้ง', '--year', '2568', ...as]);
    expect(lines.out).toContain('แนวทางป้องกันภัยแล้ง');
    expect(lines.err).toContain('--cursor more');
    const query = new URLSearchParams({ book: 'received', year: '2568', search: 'ภัยแล้ง', limit: '50' });
    expect(asked[1]?.path).toBe(`/intake/registers/lines?${query.toString()}`);
  });

  it('exports a file as it comes, with the mark by which spreadsheets know it for Thai', async () => {
    const csv = '\uFEFFเลขทะเบียนรับ\r\n17\r\n';
    const { wian, folder, asked } = await given(() => ({ body: csv }));
    const ran = await wian(['registers', 'export', '--output', 'received.csv', ...as]);
    expect(ran).toMatchObject({ code: 0, out: '' });
    expect(readFileSync(join(folder, 'received.csv'), 'utf8')).toBe(csv);
    await wian(['registers', 'export', '--format', 'html', '--book', 'sent', ...as]);
    expect(asked.map(({ path }) => path)).toEqual([
      '/intake/registers/lines.csv?book=received',
      '/intake/registers/print?book=sent',
    ]);
  });

  it('writes no file when the export is refused', async () => {
    const { wian } = await given(() => problem(403, 'LETTER.UNIT_NOT_YOURS', 'not yours'));
    const ran = await wian(['registers', 'export', '--output', 'x.csv', ...as]);
    expect(ran).toMatchObject({ code: 1 });
    expect(ran.err).toContain('LETTER.UNIT_NOT_YOURS');
  });
});
