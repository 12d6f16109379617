import { furtherPages, isClosed, isHeaded, namesOfList, type ParsedLetter } from '@wian/intake-domain';
import { joinedText } from './joined-text.js';
import type { FileText } from './read-files.js';

/** A file that was read by itself. */
interface ReadFile<Text extends FileText> {
  /** Place among the files. */
  readonly index: number;
  readonly text: Text;
  readonly read: ParsedLetter;
}

export interface WholeLetter<Text extends FileText> extends ReadFile<Text> {
  /** Places of the files that are its further pages. */
  readonly further: readonly number[];
}

interface CameTogether<Text extends FileText> {
  /** In the order in which they came. */
  readonly found: readonly ReadFile<Text>[];
  /** Pictures that were not recognised. */
  readonly pictures: readonly number[];
  readonly nameOf: (index: number) => string;
  readonly letterIn: (text: Text) => ParsedLetter;
}

/** A letter read together with the files that are its further pages, and the question whether they are, or others may be. */
export function withFurtherPages<Text extends FileText>(
  chosen: ReadFile<Text>,
  { found, pictures, nameOf, letterIn }: CameTogether<Text>,
): WholeLetter<Text> {
  const reads = found.map(({ read }) => read);
  const pages = furtherPages(reads, found.indexOf(chosen)).flatMap((at) => found[at] ?? []);
  const further = pages.map(({ index }) => index);
  if (pages.length > 0) {
    const text = joinedText(
      chosen.text,
      pages.map((page) => page.text),
    );
    const names = [chosen.index, ...further].map(nameOf).join(', ');
    return { ...chosen, further, text, read: asked(letterIn(text), `อ่านไฟล์ ${names} เป็นหนังสือฉบับเดียวกัน โปรดตรวจ`) };
  }
  const unclear = found.filter((each) => each !== chosen && !isHeaded(each.read) && !isList(each.read));
  const others = [...unclear.map(({ index }) => index), ...pictures].map(nameOf);
  if (isClosed(chosen.read) || others.length === 0) return { ...chosen, further };
  const message = `ไม่พบคำลงท้ายและผู้ลงนาม หาก ${others.join(', ')} เป็นหน้าต่อของหนังสือ โปรดส่งใหม่เป็นไฟล์เดียวตามลำดับหน้า`;
  return { ...chosen, further, read: asked(chosen.read, message) };
}

/** The signature under a letter names units too. */
const isList = (read: ParsedLetter): boolean => !isClosed(read) && namesOfList(read.text) !== null;

const asked = (read: ParsedLetter, message: string): ParsedLetter => ({
  ...read,
  questions: [...read.questions, { field: 'text', message }],
});
