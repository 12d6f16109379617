/** Where a page begins, and its picture where its text was recognised from one. */
export interface Page {
  /** Offset into the text, in UTF-16 code units. */
  readonly start: number;
  readonly picture: { readonly mediaType: string; readonly bytes: Uint8Array } | null;
  /** False of a page that is a picture and was not recognised: it has no text. */
  readonly isRead: boolean;
}

export interface DocumentText {
  readonly text: string;
  readonly pages: readonly Page[];
  /** `recognised`: all of it or a part was read from a picture, so that it may be wrong anywhere. */
  readonly origin: 'written' | 'recognised';
}

/** One file: the one that came, or one of those that it holds. Reading fails with a `FileProblem` where it cannot be read. */
export interface DocumentPart {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** The text as it was written; null where it is pictures. */
  read(): Promise<DocumentText | null>;
  /** The text of its pictures, which takes seconds a page; `told` of each page before it is recognised. */
  recognise(told?: ToldPage): Promise<DocumentText>;
}

/** 1 = the first of so many. */
export type ToldPage = (page: number, pages: number) => void;

export interface OpenedDocument {
  readonly mediaType: string;
  /** Itself alone, or what the archive or mail holds, in its order. */
  readonly parts: readonly DocumentPart[];
}
