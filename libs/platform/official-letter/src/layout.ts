/**
 * Measures of หนังสือภายนอก on A4, in points, after ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ พ.ศ. ๒๕๒๖ and the way in which
 * offices type it: Sarabun of 16 points, the crest 3 cm high in the middle, a body indent of 2.5 cm.
 */
const POINTS_A_CM = 72 / 2.54;
export const cm = (centimetres: number): number => centimetres * POINTS_A_CM;

export const page = { width: 595.28, height: 841.89 } as const;
export const margin = { left: cm(3), right: cm(2), top: cm(2.5), bottom: cm(2) } as const;
export const textWidth = page.width - margin.left - margin.right;
/** Where date and closing begin, from the left margin. */
export const middle = textWidth / 2;

export const CREST = cm(3);
export const INDENT = cm(2.5);
export const FONT = 16;
export const URGENCY_FONT = 32;
export const URGENCY_COLOUR = 'c00000';
/** From line to line. */
export const LINE = 21;
/** Above each head and each paragraph. */
export const GAP = 6;
/** Above the closing. */
export const CLOSING_GAP = 12;
/** Of the place for the signature: four lines. */
export const SIGNATURE = 3 * LINE;
/** Where the office begins on the right of the crest, from the left margin. */
export const OFFICE = middle + CREST / 2 + cm(0.3);
/** Between a head's word and its lines. */
export const HEAD_SPACE = cm(0.35);
/** Where the names below the closing are centred, from the left margin: below its middle. */
export const SIGNER = middle + cm(1.6);
/** Of the number of a page, from which its lines begin: it stands 3 cm below the top of the paper. */
export const PAGE_NUMBER = 2 * LINE;
