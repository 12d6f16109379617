import { FONT, GAP, margin, page } from '../layout.js';

/** WordprocessingML (ECMA-376 part 1) measures: twentieths of a point, fonts in half points. */
export const twips = (points: number): number => Math.round(points * 20);
const halves = (points: number): number => Math.round(points * 2);

/** The official typeface of letters; offices have it under either name. */
const TYPEFACE = 'TH SarabunPSK';
const OTHER_NAME = 'TH Sarabun New';

export const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
].join(' ');
export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** XML 1.0 has no place for control characters. */
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
export const escaped = (text: string): string =>
  text.replace(FORBIDDEN, '').replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);

export interface RunStyle {
  readonly size?: number;
  readonly isBold?: boolean;
  readonly colour?: string;
}

export function run(text: string, { size, isBold = false, colour }: RunStyle = {}): string {
  const style = [
    isBold ? '<w:b/><w:bCs/>' : '',
    colour ? `<w:color w:val="${colour}"/>` : '',
    size ? `<w:sz w:val="${halves(size)}"/><w:szCs w:val="${halves(size)}"/>` : '',
  ].join('');
  return `<w:r>${style && `<w:rPr>${style}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}
export const tab = '<w:r><w:tab/></w:r>';

/** In points. */
export interface ParagraphStyle {
  readonly before?: number;
  readonly left?: number;
  readonly hanging?: number;
  readonly firstLine?: number;
  readonly tab?: number;
  /** The height of its lines, exactly. */
  readonly line?: number;
  readonly align?: 'left' | 'center' | 'thaiDistribute';
  /** Stays on the page of what follows. */
  readonly isKept?: boolean;
}

export function paragraph(content: string, style: ParagraphStyle = {}): string {
  const { before = 0, left = 0, hanging, firstLine, line, align, isKept = false } = style;
  const first = hanging ? ` w:hanging="${twips(hanging)}"` : firstLine ? ` w:firstLine="${twips(firstLine)}"` : '';
  const properties = [
    isKept ? '<w:keepNext/><w:keepLines/>' : '',
    style.tab ? `<w:tabs><w:tab w:val="left" w:pos="${twips(style.tab)}"/></w:tabs>` : '',
    `<w:spacing w:before="${twips(before)}" w:after="0"${line ? ` w:line="${twips(line)}" w:lineRule="exact"` : ''}/>`,
    `<w:ind w:left="${twips(left)}"${first}/>`,
    align ? `<w:jc w:val="${align}"/>` : '',
  ].join('');
  return `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
}

/** The page, with numbers from the second one on: the first one has a header of its own, without any. */
export const section = [
  '<w:sectPr><w:headerReference w:type="default" r:id="header"/><w:headerReference w:type="first" r:id="first"/>',
  `<w:pgSz w:w="${twips(page.width)}" w:h="${twips(page.height)}"/>`,
  `<w:pgMar w:top="${twips(margin.top)}" w:right="${twips(margin.right)}" w:bottom="${twips(margin.bottom)}" `,
  `w:left="${twips(margin.left)}" w:header="${twips(margin.top)}" w:footer="${twips(margin.bottom / 2)}" w:gutter="0"/>`,
  '<w:pgNumType w:fmt="thaiNumbers" w:start="1"/><w:titlePg/></w:sectPr>',
].join('');

const field = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
const pageNumber = `${run('- ')}${field('begin')}<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>${field('separate')}${run('๒')}${field('end')}${run(' -')}`;
const headerOf = (content: string) => `${declaration}<w:hdr ${namespaces}>${content}</w:hdr>`;
/** It begins where the text would, which makes room below it. */
export const pageHeader = headerOf(paragraph(pageNumber, { align: 'center' }) + paragraph(''));
/** Without a number, and next to no room. */
export const firstHeader = headerOf(paragraph('', { line: 1 }));

const fonts = ['ascii', 'hAnsi', 'eastAsia', 'cs'].map((script) => `w:${script}="${TYPEFACE}"`).join(' ');
export const styles = [
  `${declaration}<w:styles ${namespaces}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts ${fonts}/>`,
  `<w:sz w:val="${halves(FONT)}"/><w:szCs w:val="${halves(FONT)}"/>`,
  '<w:lang w:val="th-TH" w:eastAsia="th-TH" w:bidi="th-TH"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/>',
  `<w:spacing w:before="${twips(GAP)}" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`,
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>',
].join('');
export const fontTable = `${declaration}<w:fonts ${namespaces}><w:font w:name="${TYPEFACE}"><w:altName w:val="${OTHER_NAME}"/></w:font></w:fonts>`;
