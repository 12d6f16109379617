import type { ParsedLetter } from './parsed-letter.schema.js';
import { headLines, type Parts } from './parts.js';
import { evidence, type Reading, type Source, type Span } from './source.js';

type Kind = ParsedLetter['letterKind'];

/** What an opening line says of the kind of letter. */
const titles: readonly (readonly [RegExp, Kind])[] = [
  [/^บันทึกข้อความ/, 'memo'],
  [/^(?:คำสั่ง|ระเบียบ|ข้อบังคับ)/, 'order'],
  [/^(?:ประกาศ|แถลงการณ์|ข่าว)/, 'public'],
  [/^(?:หนังสือรับรอง|รายงานการประชุม)/, 'record'],
  [/โทรสารในราชการ|^โทรสาร\s*$|^วิทยุ(?:สื่อสาร|ในราชการ|กระจายข่าว|\s*$)|^กระดาษเขียนข่าว/, 'fax'],
];

/** The regulation's words for หนังสือรับรอง, which may have no title. */
const CERTIFICATE = /^หนังสือฉบับนี้ให้ไว้/;

export function readKind(source: Source, parts: Parts): Reading<Kind> {
  for (const { content, start, end } of headLines(source, parts)) {
    const kind = titles.find(([title]) => title.test(content))?.[1];
    if (kind) return { value: kind, fields: evidence('letterKind', 0.95, [start, end]) };
  }
  const certificate = CERTIFICATE.exec(source.text.slice(...parts.body));
  if (certificate) {
    const span: Span = [parts.body[0], parts.body[0] + certificate[0].length];
    return { value: 'record', fields: evidence('letterKind', 0.9, span) };
  }
  if (parts.salutation === 'to') return { value: 'stamped', fields: evidence('letterKind', 0.9) };
  if (parts.salutation === 'dear') return { value: 'external', fields: evidence('letterKind', 0.9) };
  return { value: 'unknown', fields: {} };
}
