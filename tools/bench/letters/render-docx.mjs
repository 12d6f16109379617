/** A sample letter as a Word file: a paragraph a line, tabs where blanks stand for a place on the page. */
import { Document, Packer, Paragraph, Tab, TextRun } from 'docx';
import { printable } from './render-pdf.mjs';

/** Half points. */
const SIZE = 32;
const GAP = /( {3,})/;

export function renderDocx(text) {
  const children = printable(text)
    .split('\n')
    .map(
      (line) =>
        new Paragraph({ children: [new TextRun({ font: 'TH Sarabun New', size: SIZE, children: pieces(line) })] }),
    );
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

const pieces = (line) =>
  line
    .split(GAP)
    .filter((piece) => piece !== '')
    .map((piece) => (GAP.test(piece) ? new Tab() : piece));
