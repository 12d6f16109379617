import { strToU8, zipSync } from 'fflate';
import type { OfficialLetter } from '../official-letter.js';
import { documentXml } from './docx-body.js';
import { declaration, firstHeader, fontTable, pageHeader, styles } from './docx-xml.js';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
export const docxMediaType = `${WORD}.document`;

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

const parts = [
  ['word/document.xml', 'document.main'],
  ['word/styles.xml', 'styles'],
  ['word/fontTable.xml', 'fontTable'],
  ['word/header.xml', 'header'],
  ['word/first-header.xml', 'header'],
] as const;

const contentTypes = [
  `${declaration}<Types xmlns="${PACKAGE}/content-types">`,
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
  ...parts.map(([name, type]) => `<Override PartName="/${name}" ContentType="${WORD}.${type}+xml"/>`),
  '</Types>',
].join('');

const relationships = (...relations: readonly (readonly [id: string, type: string, target: string])[]): string =>
  [
    `${declaration}<Relationships xmlns="${PACKAGE}/relationships">`,
    ...relations.map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`),
    '</Relationships>',
  ].join('');

/** The same letter gives the same bytes: zips know no time before 1980. */
const written = { mtime: new Date(1980, 0, 1) };

/** A letter as a Word file (ECMA-376), to be filled in and signed. */
export function writeDocx(letter: OfficialLetter): Uint8Array {
  const files: Readonly<Record<string, string>> = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relationships(['document', 'officeDocument', 'word/document.xml']),
    'word/document.xml': documentXml(letter),
    'word/_rels/document.xml.rels': relationships(
      ['styles', 'styles', 'styles.xml'],
      ['fonts', 'fontTable', 'fontTable.xml'],
      ['header', 'header', 'header.xml'],
      ['first', 'header', 'first-header.xml'],
    ),
    'word/styles.xml': styles,
    'word/fontTable.xml': fontTable,
    'word/header.xml': pageHeader,
    'word/first-header.xml': firstHeader,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, [strToU8(text), written]])));
}
