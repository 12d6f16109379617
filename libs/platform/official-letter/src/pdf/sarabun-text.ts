import type { ReadablePdf } from './readable-pdf.js';
import { sarabun } from './sarabun-font.js';

interface Style {
  readonly size: number;
  readonly isBold?: boolean;
}
interface Placed extends Style {
  /** From the left of the paper. */
  readonly x: number;
  /** Where letters stand, from its top. */
  readonly baseline: number;
  readonly colour?: string;
}

/** A font is asked for one script at a time: marks of a Thai word behind a Latin one would be misplaced. */
const SCRIPTS = /[\u0E00-\u0E7F\s]+|[^\u0E00-\u0E7F]+/g;
/**
 * น้ำ: the ring of ำ stands between the letter and the tone mark, so a font wants ำ in two parts around it, as the OpenType
 * specification of Thai shaping has it.
 */
const AM = /([่-๋]?)ำ/g;
const shaped = (text: string): string => text.replace(AM, 'ํ$1า');

/** Sets texts in Sarabun on the page that a PDF is at. */
export class SarabunText {
  constructor(private readonly document: ReadablePdf) {
    document.registerFont('regular', sarabun.regular);
    document.registerFont('bold', sarabun.bold);
  }

  width(text: string, { size, isBold = false }: Style): number {
    this.document.font(isBold ? 'bold' : 'regular').fontSize(size);
    return scriptsOf(text).reduce((sum, part) => sum + this.document.widthOfString(shaped(part)), 0);
  }

  draw(text: string, { x, baseline, colour = '#000000', ...style }: Placed): void {
    let left = x;
    for (const part of scriptsOf(text)) {
      const width = this.width(part, style);
      this.document.fillColor(colour).readableText(part, shaped(part), { x: left, baseline });
      left += width;
    }
  }
}

const scriptsOf = (text: string): readonly string[] => text.match(SCRIPTS) ?? [];
