import {
  CLOSING_GAP,
  CREST,
  FONT,
  GAP,
  INDENT,
  LINE,
  middle,
  OFFICE,
  SIGNATURE,
  SIGNER,
  textWidth,
  URGENCY_COLOUR,
  URGENCY_FONT,
} from '../layout.js';
import type { OfficialLetter } from '../official-letter.js';
import { declaration, namespaces, paragraph, run, section, tab } from './docx-xml.js';

/** Beside the crest, whose foot the line with the number stands at. */
const URGENCY_LINE = 42;
/** About, of a word of a head; Word sets what stands behind it at the next tab. */
const LETTER_WIDTH = FONT * 0.38;

/** A frame where the crest goes, which Wian does not draw: an office has its own paper or its own picture. */
const crest = [
  '<w:r><w:pict><v:rect id="crest" o:spid="_x0000_s1026" alt="ที่สำหรับตราครุฑ" style="position:absolute;',
  `width:${CREST.toFixed(2)}pt;height:${CREST.toFixed(2)}pt;margin-left:0;margin-top:0;z-index:1;`,
  'mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical-relative:text" ',
  'filled="f" strokecolor="#808080" strokeweight=".5pt"><v:stroke dashstyle="dash"/></v:rect></w:pict></w:r>',
].join('');

/** `word/document.xml`. */
export function documentXml(letter: OfficialLetter): string {
  const body = [...headOf(letter), ...bodyOf(letter), ...endOf(letter)].join('');
  return `${declaration}<w:document ${namespaces}><w:body>${body}${section}</w:body></w:document>`;
}

function headOf({ urgency, number, office, date, heads }: OfficialLetter): string[] {
  const mark = urgency === null ? '' : run(urgency, { size: URGENCY_FONT, isBold: true, colour: URGENCY_COLOUR });
  const [seat = '', ...address] = office;
  const before = CREST - URGENCY_LINE - LINE;
  return [
    paragraph(`${crest}${mark}`, { line: URGENCY_LINE }),
    paragraph(`${run(`ที่ ${number}`)}${tab}${run(seat)}`, { before, left: OFFICE, hanging: OFFICE, tab: OFFICE }),
    ...address.map((line) => paragraph(run(line), { left: OFFICE })),
    paragraph(run(date), { before: GAP, left: middle }),
    ...heads.flatMap(headLines),
  ];
}

function headLines({ label, lines }: OfficialLetter['heads'][number]): string[] {
  // Marks above and below take no room.
  const width = label.replace(/[ัิ-ฺ็-๎]/g, '').length * LETTER_WIDTH + FONT / 2;
  return lines.map((line, at) =>
    at === 0
      ? paragraph(`${run(label)}${tab}${run(line)}`, { before: GAP, left: width, hanging: width, tab: width })
      : paragraph(run(line), { left: width }),
  );
}

/** The last two paragraphs stay with the closing, so that no signature stands alone on a page. */
const bodyOf = ({ paragraphs }: OfficialLetter): string[] =>
  paragraphs.map((text, at) =>
    paragraph(run(text), {
      before: GAP,
      firstLine: INDENT,
      align: 'thaiDistribute',
      isKept: at >= paragraphs.length - 2,
    }),
  );

function endOf({ closing, signer, foot }: OfficialLetter): string[] {
  const centred = { left: 2 * SIGNER - textWidth, align: 'center', isKept: true } as const;
  return [
    paragraph(run(closing), { ...centred, before: CLOSING_GAP }),
    ...signer.map((line, at) =>
      paragraph(run(line), { ...centred, before: at === 0 ? SIGNATURE : 0, isKept: at < signer.length - 1 }),
    ),
    ...foot.map((line, at) => paragraph(run(line), { before: at === 0 ? LINE : 0, isKept: at < foot.length - 1 })),
  ];
}
