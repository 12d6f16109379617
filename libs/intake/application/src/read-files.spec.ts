import { readFiles, type FileText, type ReadableFile } from './read-files.js';

const letter = (number: string, more = '') =>
  `ที่ ${number}\n๖ มีนาคม ๒๕๖๘\nเรื่อง การประชุม\nเรียน นายอำเภอทุกอำเภอ\n${more}\nจึงเรียนมาเพื่อทราบ`;
const text = (said: string, origin: FileText['origin'] = 'written', unread: readonly number[] = []): FileText => ({
  text: said,
  origin,
  pages: [1, 2, 3].map((page) => ({ start: 0, isRead: !unread.includes(page) })),
});
class Expected extends Error {}
const written = (said: string, name = 'a.txt'): ReadableFile<FileText> => ({
  name,
  read: async () => text(said),
  recognise: () => Promise.reject(new Error('it is no picture')),
});
const picture = (said: string, name = 'a.png'): ReadableFile<FileText> => ({
  name,
  read: async () => null,
  recognise: async () => text(said, 'recognised'),
});
const broken = (error: Error): ReadableFile<FileText> => ({
  name: 'a',
  read: () => Promise.reject(error),
  recognise: () => Promise.reject(error),
});
const find = (...files: ReadableFile<FileText>[]) => readFiles(files, (error) => error instanceof Expected);

describe('the letter among files that came together', () => {
  it('is the one that the others do not have as their parent, wherever it stands', async () => {
    const parent = written(letter('อจ ๐๐๑๗.๒/ว ๑๒๙๐'));
    const own = written(letter('อจ ๐๓๑๘/ว ๖๕๕', 'สิ่งที่ส่งมาด้วย สำเนาหนังสือ ที่ อจ ๐๐๑๗.๒/ว ๑๒๙๐ ลงวันที่ ๖ มีนาคม ๒๕๖๘\n\nด้วย'));
    expect((await find(parent, own)).read.letterNumber?.normalized).toBe('อจ 0318/ว 655');
    expect((await find(own, parent)).index).toBe(0);
  });

  it('is no list and no words of a mail that came with it, and no file that cannot be read', async () => {
    const found = await find(
      written('๑. ทต. ห้วย'),
      broken(new Expected()),
      written(letter('อจ ๐๓๑๘/ว ๖๕๕')),
      written('ส่งหนังสือ'),
    );
    expect(found.index).toBe(2);
  });

  it('is looked for in pictures only where no text is one', async () => {
    const scan = picture(letter('อจ ๐๓๑๘/ว ๖๕๕'));
    expect((await find(written('เรียน ทุกท่าน'), scan)).index).toBe(1);
    const never = { ...scan, recognise: () => Promise.reject(new Error('it was not needed')) };
    expect((await find(never, written(letter('อจ ๐๓๑๘/ว ๖๕๖')))).index).toBe(1);
  });

  it('is not there where nothing can be read: the first reason is told, a bug is not hidden', async () => {
    const first = new Expected('locked');
    await expect(find(broken(first), broken(new Expected('damaged')))).rejects.toBe(first);
    await expect(find(broken(new Error('bug')), written(letter('อจ ๐๓๑๘/ว ๖๕๕')))).rejects.toThrow('bug');
  });
});

describe('a letter whose pages came as several files', () => {
  const first = letter('อจ ๐๓๑๘/ว ๖๕๕').replace('จึงเรียนมาเพื่อทราบ', 'ด้วยจังหวัดกำหนดให้ดำเนินการ ดังนี้\n๑. ให้สำรวจ');
  const closing = 'ขอแสดงความนับถือ\n\n(นายตัวอย่าง สมมติ)\nนายอำเภอปทุมราชวงศา';
  const last = `๒. ให้รายงานภายในวันที่ ๒๐ มีนาคม ๒๕๖๘\n\n${closing}`;
  const askedOf = ({ read }: Awaited<ReturnType<typeof find>>) =>
    read.questions.flatMap(({ field, message }) => (field === 'text' ? [message] : []));

  it.each([
    ['texts', written],
    ['pictures', picture],
  ])('is read out of all of them where they are %s, and the officer is asked', async (_, file) => {
    const found = await find(file(first), file(last), written('ส่งหนังสือ', 'mail'));
    expect(found).toMatchObject({ index: 0, further: [1], read: { signer: { name: 'นายตัวอย่าง สมมติ' } } });
    expect([found.read.orders.length, found.read.deadlines.length]).toEqual([2, 1]);
    expect(found.text.text.slice(found.text.pages[3]?.start)).toBe(last);
    expect(askedOf(found)).toEqual([expect.stringContaining('เป็นหนังสือฉบับเดียวกัน')]);
  });

  it('is not guessed out of an enclosure; where it has no end, the files that may be its pages are asked about', async () => {
    const whole = await find(written(`${first}\n\n${closing}`), written(last));
    expect([whole.further, whole.read.deadlines, askedOf(whole)]).toEqual([[], [], []]);
    const open = await find(written(last, 'b.txt'), written(first), written('แบบสำรวจ', 'c.txt'), picture('', 'd.png'));
    expect(open).toMatchObject({ index: 1, further: [] });
    expect(askedOf(open)).toEqual([expect.stringContaining('หาก b.txt, c.txt, d.png เป็นหน้าต่อ')]);
  });

  it('is as secret as any of them', async () => {
    const found = await find(written(first), written(`ลับ\n\n${last}`));
    expect(found).toMatchObject({ further: [1], secrecy: 'confidential' });
  });
});

describe('what the file leaves open', () => {
  it('is asked of everything that was read from a picture, and nothing of it is sure', async () => {
    const { read } = await find(picture(letter('อจ ๐๓๑๘/ว ๖๕๕')));
    expect(read.letterNumber?.normalized).toBe('อจ 0318/ว 655');
    expect(Math.max(...Object.values(read.fields).map(({ confidence }) => confidence))).toBeLessThanOrEqual(0.5);
    expect(read.questions.map(({ field }) => field)).toContain('letterNumber');
  });

  it('is asked of an issuer whom the organisation tree does not have', async () => {
    const unitName = (code: string) => (code === '3703' ? 'อำเภอปทุมราชวงศา' : null);
    const asked = async (number: string) =>
      (await readFiles([written(letter(number))], () => false, { unitName })).read.questions.map(({ field }) => field);
    expect(await asked('อจ ๐๓๑๘/ว ๖๕๕')).toEqual([]);
    expect(await asked('อจ ๐๙๑๘/ว ๖๕๕')).toEqual(['issuer.unitCode']);
  });

  it('is asked of pages that were not read', async () => {
    const file = { ...written(''), read: async () => text(letter('อจ ๐๓๑๘/ว ๖๕๕'), 'written', [2, 3]) };
    expect((await find(file)).read.questions).toContainEqual({
      field: 'text',
      message: expect.stringContaining('หน้า 2, 3 เป็นภาพ'),
    });
    expect((await find(written(letter('อจ ๐๓๑๘/ว ๖๕๕')))).read.questions).toEqual([]);
  });

  it('is told file by file, and page by page where pictures are recognised', async () => {
    const told: string[] = [];
    const scan: ReadableFile<FileText> = {
      name: 'scan.png',
      read: async () => null,
      recognise: async (page = () => undefined) => {
        page(1, 2);
        page(2, 2);
        return text(letter('อจ ๐๓๑๘/ว ๖๕๕'), 'recognised');
      },
    };
    await readFiles([broken(new Expected()), scan], (error) => error instanceof Expected, {
      told: ({ file, files, page, pages }) => void told.push(`${file}/${files} ${page}/${pages}`),
    });
    expect(told).toEqual(['1/2 null/null', '2/2 null/null', '2/2 null/null', '2/2 1/2', '2/2 2/2']);
  });
});

describe('the secrecy of files that came together', () => {
  const secret = written(`ลับมาก\n${letter('อจ ๐๐๑๗/๑')}`);
  it('is that of the most secret of them, whichever is the letter', async () => {
    const own = written(letter('อจ ๐๓๑๘/ว ๖๕๕', 'สิ่งที่ส่งมาด้วย สำเนาหนังสือ ที่ อจ ๐๐๑๗/๑ ลงวันที่ ๖ มีนาคม ๒๕๖๘\n\nด้วย'));
    expect(await find(own, secret)).toMatchObject({ index: 0, read: { secrecy: 'none' }, secrecy: 'secret' });
    expect(await find(own, written('รายชื่อ\n\nลับ'))).toMatchObject({ secrecy: 'confidential' });
    expect(await find(own)).toMatchObject({ secrecy: 'none' });
  });
});
