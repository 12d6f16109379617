interface Shown {
  readonly content: string;
  /** More of the page's resources. */
  readonly resources?: string;
}

/** A JPEG with its size in pixels. */
export interface Jpeg {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** A PDF (ISO 32000-1) of so many pages, each with a line of Latin text, small enough to be made wrong on purpose. */
export const pdfOf = (pages: readonly string[], { locked = false } = {}): Uint8Array =>
  pdf(
    pages.map((line) => ({ content: `BT /F 12 Tf 72 700 Td (${line}) Tj ET` })),
    { locked, picture: null },
  );

/** In points: 400 letters are one line of a page; what goes beyond it is no text of it. */
const SMALL = 2;

/** A PDF of pages that hold a text, the picture, or the picture over all of the page and a text on it. */
export const scanOf = (pages: readonly (string | null | { readonly over: string })[], picture: Jpeg): Uint8Array =>
  pdf(
    pages.map((page) => {
      const words = (line: string, size = 12) => `BT /F ${size} Tf 72 700 Td (${line}) Tj ET`;
      if (typeof page === 'string') return { content: words(page) };
      const [height, below] = page ? [842, 0] : [269, 500];
      const shown = `q 595 0 0 ${height} 0 ${below} cm /I Do Q`;
      return { content: page ? `${shown} ${words(page.over, SMALL)}` : shown, resources: '/XObject<</I 4 0 R>>' };
    }),
    { locked: false, picture },
  );

function pdf(pages: readonly Shown[], { locked, picture }: { locked: boolean; picture: Jpeg | null }): Uint8Array {
  const kids = pages.map((_, at) => `${5 + at * 2} 0 R`).join(' ');
  const image = picture
    ? `<</Type/XObject/Subtype/Image/Width ${picture.width}/Height ${picture.height}/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode/Length ${picture.bytes.length}>>stream\n${Buffer.from(picture.bytes).toString('latin1')}\nendstream`
    : 'null';
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    image,
    ...pages.flatMap(({ content, resources = '' }, at) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${6 + at * 2} 0 R/Resources<</Font<</F 3 0 R>>${resources}>>>>`,
      `<</Length ${content.length}>>stream\n${content}\nendstream`,
    ]),
  ];
  const key = `<${'0'.repeat(64)}>`;
  const lock = locked ? `/Encrypt<</Filter/Standard/V 1/R 2/O ${key}/U ${key}/P -4>>/ID[<00><00>]` : '';
  let file = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  const trailer = `trailer<</Size ${objects.length + 1}/Root 1 0 R${lock}>>startxref\n${file.length}\n%%EOF`;
  return Buffer.from(`${file}${table}${trailer}`, 'latin1');
}
