import { documentLimits } from './limits.js';
import { openDocument } from './open-document.js';
import { packFiles } from './pack.js';
import { Unpacked } from './unpack.js';
import { docxOf, paragraph, zipOf } from './zip.fixture.js';

/** None of these needs a program or a folder. */
const open = (bytes: Uint8Array | string) =>
  openDocument({ name: 'a', bytes: Buffer.from(bytes) }, { folder: null, scratch: '/nowhere' });
const textsOf = async (bytes: Uint8Array | string) => {
  const { parts } = await open(bytes);
  return Promise.all(
    parts.map(async ({ name, read }) => [
      name,
      await read().then(
        (said) => said?.text,
        (error: Error) => error.message,
      ),
    ]),
  );
};
const thaiName = Uint8Array.from('หนังสือ.txt', (char) => (char < 'ก' ? char.charCodeAt(0) : char.charCodeAt(0) - 0xd60));

describe('an archive', () => {
  it('gives each of its files, those of archives in it too, by their Thai names, and no rubbish', async () => {
    const inner = zipOf([{ name: 'ค.txt', bytes: 'ค' }]);
    const bytes = zipOf([
      { name: thaiName, bytes: 'ก' },
      { name: 'a/../b/ข.docx', bytes: docxOf(paragraph('ข')) },
      { name: '__MACOSX/._x', bytes: 'x' },
      { name: 'inner', bytes: inner },
    ]);
    expect((await open(bytes)).mediaType).toBe('application/zip');
    expect(await textsOf(bytes)).toEqual([
      ['หนังสือ.txt', 'ก'],
      ['ข.docx', 'ข'],
      ['ค.txt', 'ค'],
    ]);
  });

  it('of which one file cannot be read gives the others', async () => {
    const bytes = zipOf([
      { name: 'damaged.zip', bytes: 'PK\x03\x04 cut off' },
      { name: 'ก.txt', bytes: 'ก' },
    ]);
    expect(await textsOf(bytes)).toEqual([
      ['damaged.zip', expect.stringContaining('damaged or cut off')],
      ['ก.txt', 'ก'],
    ]);
  });

  const bomb = (depth: number): Uint8Array =>
    zipOf(depth === 0 ? [{ name: 'a', bytes: 'a' }] : [{ name: 'a.zip', bytes: bomb(depth - 1) }]);
  it.each([
    ['with a password', zipOf([{ name: 'a', bytes: 'a', encrypted: true }]), 'FILE.ENCRYPTED'],
    ['cut off', zipOf([{ name: 'a', bytes: 'a' }]).subarray(0, 40), 'FILE.DAMAGED'],
    [
      'that says it unpacks to too much',
      zipOf([{ name: 'a', bytes: 'a', saidSize: 2 ** 31 }]),
      'FILE.UNPACKS_TOO_LARGE',
    ],
    [
      'that unpacks to more than it says',
      zipOf([{ name: 'a', bytes: Buffer.alloc(1e6), saidSize: 9 }]),
      'FILE.DAMAGED',
    ],
    ['within archives without end', bomb(documentLimits.depth), 'FILE.TOO_MANY_FILES'],
    [
      'of too many files',
      zipOf(Array.from({ length: 51 }, (_, at) => ({ name: `${at}`, bytes: 'a' }))),
      'FILE.TOO_MANY_FILES',
    ],
    ['with nothing in it', zipOf([]), 'FILE.NO_TEXT'],
  ])('%s is refused whole', async (_, bytes, code) => {
    await expect(open(bytes)).rejects.toMatchObject({ code });
  });
});

it('packs files as they are, the same into the same bytes, and gives them back by their Thai names', async () => {
  const files = [
    { name: 'หนังสือ.txt', bytes: Buffer.from('ก') },
    { name: 'บัญชี.docx', bytes: docxOf(paragraph('ข')) },
  ];
  const packed = packFiles(files);
  expect(await textsOf(packed)).toEqual([
    ['หนังสือ.txt', 'ก'],
    ['บัญชี.docx', 'ข'],
  ]);
  expect(packFiles(files)).toEqual(packed);
  expect(Buffer.from(packed).includes('ก')).toBe(true);
});

it('counts what archives in an archive unpack to together', async () => {
  const inner = (name: string) => ({ name, bytes: zipOf([{ name: 'a', bytes: Buffer.alloc(1_000) }]) });
  const file = { name: 'a', bytes: zipOf([inner('1'), inner('2')]) };
  const opened = openDocument(file, { folder: null, scratch: '/nowhere' }, new Unpacked(2_000));
  await expect(opened).rejects.toMatchObject({ code: 'FILE.UNPACKS_TOO_LARGE' });
});

describe('a mail', () => {
  const mail = (...parts: string[]) =>
    [
      'From: sample@example.invalid',
      'To: district@example.invalid',
      `Subject: =?utf-8?B?${Buffer.from('ส่งหนังสือ').toString('base64')}?=`,
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      ...parts.flatMap((part) => ['--b', part]),
      '--b--',
    ].join('\r\n');
  const attached = (name: string, bytes: Uint8Array | string) =>
    `Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename*=UTF-8''${encodeURIComponent(name)}\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(bytes).toString('base64')}`;
  const body = 'Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\nเรียน ทุกท่าน';

  it('that is HTML alone gives the words that are seen', async () => {
    const html =
      'Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n<p>ที่ อจ ๐๓๑๘/ว ๖๕๕</p><p>เรื่อง ก';
    expect(await textsOf(mail(html))).toEqual([['ส่งหนังสือ', 'ที่ อจ ๐๓๑๘/ว ๖๕๕\n\nเรื่อง ก']]);
  });

  it('gives its attachments, those within archives and mails too, and then its own words', async () => {
    const zip = zipOf([{ name: 'ก.txt', bytes: 'ก' }]);
    const forwarded = mail(attached('ข.docx', docxOf(paragraph('ข'))));
    const bytes = mail(body, attached('หนังสือ.zip', zip), attached('ส่งต่อ.eml', forwarded));
    expect((await open(bytes)).mediaType).toBe('message/rfc822');
    expect((await textsOf(bytes)).map(([name, said]) => [name, said?.trim()])).toEqual([
      ['ก.txt', 'ก'],
      ['ข.docx', 'ข'],
      ['ส่งหนังสือ', 'เรียน ทุกท่าน'],
    ]);
  });
});
