import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RelayView } from './relay-types.js';
import { directive, letterId } from './testing/answers.js';
import { problem, type Responder } from './testing/fake-gateway.js';
import { workplace, type Workplace } from './testing/run-cli.js';

const as = ['--as', 'district-officer-3703'];
const path = `/intake/letters/${letterId}/relay`;
const view: RelayView = {
  letterId,
  unitId: 'unit_3703',
  version: 0,
  relay: {
    urgency: 'urgent',
    letterNumber: 'อจ 0318/ว',
    letterDate: '2025-03-07',
    officeLines: ['ที่ว่าการอำเภอปทุมราชวงศา'],
    subject: 'การป้องกันภัยแล้ง',
    addressees: { phrase: 'นายกเทศมนตรีตำบลทุกแห่ง', audience: null },
    references: [],
    enclosures: [{ text: 'สำเนาหนังสือจังหวัดอำนาจเจริญ', count: 1, unit: 'ชุด' }],
    opening: 'ด้วยจังหวัดอำนาจเจริญได้มีหนังสือ',
    request: null,
    orders: ['ให้สำรวจ'],
    deadlines: [],
    further: [],
    conclusion: 'จึงเรียนมาเพื่อทราบ',
    closing: 'ขอแสดงความนับถือ',
    signer: { name: null, position: 'นายอำเภอปทุมราชวงศา', actingFor: null },
    ownerUnit: null,
    telephone: null,
    copyTo: [],
  },
  edits: {},
  numbered: null,
  missing: ['telephone'],
  leftOut: ['ให้อำเภอรวบรวม'],
  reach: null,
  issued: [],
};
const numbered = {
  registrationId: 'registration_sent-2568-circular-3703-656',
  letterNumber: 'อจ 0318/ว 656',
  letterDate: '2025-03-07',
  subject: 'การป้องกันภัยแล้ง',
  addressees: null,
};
let place: Workplace;
const given = async (answers: Readonly<Record<string, Responder>>) =>
  (place = await workplace((asked) => answers[`${asked.method} ${asked.path}`]?.(asked)));
afterEach(() => place.close());

describe('letters relay', () => {
  it('shows the prefilled letter, and what is still to be done', async () => {
    const { wian, asked } = await given({ [`GET ${path}`]: () => ({ body: view }) });
    const { out } = await wian(['letters', 'relay', letterId, ...as]);
    expect(out).toMatch(/อจ 0318\/ว \(not taken yet\)/);
    expect(out).toMatch(/missing +telephone\nnot in it +1\. ให้อำเภอรวบรวม/);
    expect(asked).toHaveLength(1);
    expect(JSON.parse((await wian(['letters', 'relay', letterId, '--json', ...as])).out)).toEqual(view);
  });

  it('edits, takes the number and writes the files in one go, each step on the version before it', async () => {
    const { wian, asked, folder } = await given({
      [`GET ${path}`]: () => ({ body: view }),
      [`PATCH ${path}`]: () => ({ body: { ...view, version: 1 } }),
      [`POST ${path}/number`]: () => ({ body: { ...view, version: 2, numbered } }),
      [`GET ${path}.docx`]: () => ({ body: 'PK' }),
      [`GET ${path}.pdf`]: () => ({ body: '%PDF' }),
    });
    const set = ['--set', 'dueBy=18 มีนาคม 2568', 'orders=["ก"]', '--unset', 'subject'];
    const files = ['--docx', 'a.docx', '--pdf', 'a.pdf'];
    const ran = await wian(['letters', 'relay', letterId, ...set, '--take-number', ...files, ...as]);
    expect(ran).toMatchObject({ code: 0, err: 'written to a.docx\nwritten to a.pdf\n' });
    expect(asked.map(({ method, body }) => [method, body]).slice(1, 3)).toEqual([
      ['PATCH', { version: 0, edits: { dueBy: '2025-03-18', orders: ['ก'], subject: null } }],
      ['POST', { version: 1 }],
    ]);
    const read = (name: string) => readFileSync(join(folder, name), 'utf8');
    expect([read('a.docx'), read('a.pdf')]).toEqual(['PK', '%PDF']);
  });

  it('refuses edits that cannot be before anything is asked', async () => {
    const { wian, asked } = await given({});
    const ran = await wian(['letters', 'relay', letterId, '--set', 'urgency=soon', ...as]);
    expect(ran).toMatchObject({ code: 2, err: expect.stringContaining('These edits cannot be made') });
    expect(asked).toEqual([]);
  });

  it('says why there is no file, and writes none', async () => {
    const { wian, folder } = await given({
      [`GET ${path}`]: () => ({ body: view }),
      [`GET ${path}.pdf`]: () => problem(409, 'LETTER.SECRET', 'secret'),
    });
    const ran = await wian(['letters', 'relay', letterId, '--pdf', 'a.pdf', ...as]);
    expect(ran).toMatchObject({ code: 1, out: '', err: expect.stringContaining('LETTER.SECRET') });
    expect(() => readFileSync(join(folder, 'a.pdf'))).toThrow('ENOENT');
  });

  describe('issued', () => {
    const hash = 'a'.repeat(64);
    const reach = { directiveId: directive.directiveId, expected: 8, count: 7, hash, treeDate: '2025-03-07' };
    const ready = { ...view, version: 2, numbered, missing: [], reach };
    const answers = {
      [`GET ${path}`]: () => ({ body: ready }),
      [`POST ${path}/issue`]: () => ({ body: directive }),
    };
    const issue = ['letters', 'relay', letterId, '--issue', ...as];

    it('goes to those who were shown and agreed to, and a relay in part says so', async () => {
      const { wian, asked } = await given(answers);
      const { out, code } = await wian([...issue, '--besides', directive.directiveId], { answer: 'y' });
      expect(code).toBe(0);
      expect(out).toMatch(/IN PART, 7 of the 8 below you whom directive_/);
      expect(asked.at(-2)).toMatchObject({
        ...{ method: 'POST', path: `${path}/issue` },
        body: { version: 2, expect: hash, besides: [directive.directiveId] },
      });
    });

    it('goes to nobody where there is nobody to pass it on to', async () => {
      const { wian, asked } = await given({ ...answers, [`GET ${path}`]: () => ({ body: { ...ready, reach: null } }) });
      expect((await wian([...issue, '--yes'])).err).toMatch(/came with no directive/);
      expect(asked.filter(({ method }) => method === 'POST')).toEqual([]);
    });

    it('goes to nobody without an answer', async () => {
      const { wian, asked } = await given(answers);
      expect((await wian(issue)).err).toMatch(new RegExp(`--expect ${hash}`));
      expect(asked.filter(({ method }) => method === 'POST')).toEqual([]);
    });
  });
});
