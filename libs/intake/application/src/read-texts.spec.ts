import type { KeptText } from './kept-text.js';
import type { FileText, ReadableFile } from './read-files.js';
import { readTexts, type KeptTexts } from './read-texts.js';

const letter = (number: string, mark = '') =>
  `${mark}ที่ ${number}\n\n๖ มีนาคม ๒๕๖๘\n\nเรื่อง การประชุม\n\nเรียน นายกเทศมนตรีตำบล ตามรายชื่อที่แนบ\n\nสิ่งที่ส่งมาด้วย บัญชีรายชื่อ จำนวน ๑ ชุด\n\nด้วยมีเหตุ\n\nจึงเรียนมาเพื่อทราบ`;
const kept = (text: string, origin: KeptText['origin'] = 'written'): KeptText => ({
  name: 'a.pdf',
  text,
  origin,
  pages: [],
});
const list = '๑. ทต.ห้วย\n๒. อบต.ลือ';
class Expected extends Error {}
const file = (read: ReadableFile<FileText>['read']): ReadableFile<FileText> => ({
  name: 'list.xlsx',
  read,
  recognise: () => Promise.reject(new Error('nothing is recognised again')),
});
const written = (text: string) => file(async () => ({ text, origin: 'written', pages: [] }));
const read = async (change: Partial<KeptTexts>, files: ReadableFile<FileText>[] = []) => {
  const all = { texts: [kept(letter('อจ ๐๓๑๘/ว ๖๕๕'))], enclosed: [], lists: [], ...change };
  const done = await readTexts(all, files, (error) => error instanceof Expected, { unitName: () => null });
  if ('stub' in done) throw new Error('expected letters, found a secret one');
  return done.reads.map((each) => each.read);
};

describe('texts that are read again', () => {
  it('are held against the organisation tree, and are as sure as what they were read from', async () => {
    const [one, two] = await read({
      texts: ['written', 'recognised'].map((origin) => kept(letter('อจ ๐๓๑๘/ว ๖๕๕'), origin as 'written')),
    });
    expect(one?.questions.map(({ field }) => field)).toContain('issuer.unitCode');
    expect(one?.questions.map(({ field }) => field)).not.toContain('letterNumber');
    expect(two?.questions.map(({ field }) => field)).toContain('letterNumber');
  });

  it('have the lists that are enclosed: a file, the text of a letter, or what was read of a picture before', async () => {
    const lists = [{ enclosure: 1, file: 'list.jpg', names: [{ name: 'เทศบาลตำบลห้วย', unitCode: null }], unclear: [] }];
    const found = [
      await read({ lists }, [written(list)]),
      await read({ enclosed: [{ name: 'list.docx', text: list }] }, [file(async () => null)]),
      await read({ lists }, [file(() => Promise.reject(new Expected()))]),
      await read({}),
    ];
    expect(found.map(([each]) => each?.lists?.map((one) => [one.file, one.names.length]))).toEqual([
      [['list.xlsx', 2]],
      [['list.docx', 2]],
      [['list.jpg', 1]],
      [],
    ]);
    for (const [each] of found)
      expect(each?.questions.filter(({ field }) => field === 'addressees.audience')).toHaveLength(1);
  });

  it('are not given out where one of them is secret, or what is enclosed; a bug is not hidden', async () => {
    const all = { texts: [kept(letter('อจ ๐๓๑๘/ว ๖๕๕')), kept(letter('อจ ๐๓๑๘/๗'))], enclosed: [], lists: [] };
    const stub = { secrecy: 'secret', letterNumber: 'อจ 0318/ว 655' };
    const enclosed = await readTexts(all, [written(`ลับมาก\n\n${list}`)], () => false);
    expect(enclosed).toEqual({ stub: expect.objectContaining(stub) });
    const marked = { ...all, texts: [...all.texts, kept(letter('อจ ๐๓๑๘/๘', 'ลับมาก\n'))] };
    expect(await readTexts(marked, [], () => false)).toEqual({
      stub: expect.objectContaining({ ...stub, letterNumber: 'อจ 0318/8' }),
    });
    await expect(read({}, [file(() => Promise.reject(new Error('bug')))])).rejects.toThrow('bug');
  });
});
