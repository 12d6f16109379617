export { docxMediaType, writeDocx } from './docx/write-docx.js';
export type { OfficialLetter } from './official-letter.js';
export { pdfMediaType, writePdf } from './pdf/write-pdf.js';
