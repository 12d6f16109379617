import type { ParsedLetter } from './parsed-letter.schema.js';
import { headLines, type Parts } from './parts.js';
import { evidence, type Reading, type Source } from './source.js';

type Kind = ParsedLetter['letterKind'];

/** What an opening line says of the kind of letter. */
const titles: readonly (readonly [RegExp, Kind])[] = [
  [/^บันทึกข้อความ/, 'memo'],
  [/^(?:คำสั่ง|ระเบียบ|ข้อบังคับ)/, 'order'],
  [/^(?:ประกาศ|แถลงการณ์|ข่าว)/, 'public'],
  [/^(?:หนังสือรับรอง|รายงานการประชุม)/, 'record'],
  [/โทรสารในราชการ|^โทรสาร\s*$/, 'fax'],
];

export function readKind(source: Source, parts: Parts): Reading<Kind> {
  for (const { content, start, end } of headLines(source, parts)) {
    const kind = titles.find(([title]) => title.test(content))?.[1];
    if (kind) return { value: kind, fields: evidence('letterKind', 0.95, [start, end]) };
  }
  if (parts.salutation === 'to') return { value: 'stamped', fields: evidence('letterKind', 0.9) };
  if (parts.salutation === 'dear') return { value: 'external', fields: evidence('letterKind', 0.9) };
  return { value: 'unknown', fields: {} };
}
