import PDFDocument from 'pdfkit';

/**
 * A PDF whose texts are read out of it as they were written. Fonts put marks and parts of letters in places of their own, and
 * readers take letters by their places: so each text says what it is (`/ActualText`, ISO 32000-1, 14.9.4), within its text
 * object, where readers still know its place.
 */
export class ReadablePdf extends PDFDocument {
  private actual: string | null = null;

  /** Draws `drawn`, which is read as `actual`. */
  readableText(actual: string, drawn: string, place: { readonly x: number; readonly baseline: number }): void {
    this.actual = actual;
    this.text(drawn, place.x, place.baseline, { lineBreak: false, baseline: 'alphabetic' });
    this.actual = null;
  }

  override addContent(operators: string): this {
    super.addContent(this.actual === null ? operators : saying(this.actual, operators));
    return this;
  }
}

function saying(actual: string, operators: string): string {
  if (operators === 'BT') return `BT\n/Span <</ActualText ${textString(actual)}>> BDC`;
  return operators === 'ET' ? 'EMC\nET' : operators;
}

/** UTF-16 with its mark, in hexadecimal digits. */
function textString(text: string): string {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
  return `<${bytes.toString('hex')}>`;
}
