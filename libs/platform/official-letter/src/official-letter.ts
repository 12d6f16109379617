/** A letter as it stands on paper: หนังสือภายนอก, with every text as it is to be seen. */
export interface OfficialLetter {
  /** ด่วนที่สุด; null = no mark. */
  readonly urgency: string | null;
  /** Behind ที่. */
  readonly number: string;
  /** Top right: the office and its address, a line each. */
  readonly office: readonly string[];
  readonly date: string;
  /** เรื่อง, เรียน, อ้างถึง, สิ่งที่ส่งมาด้วย, each with its lines. */
  readonly heads: readonly { readonly label: string; readonly lines: readonly string[] }[];
  /** The body; each begins with an indent. */
  readonly paragraphs: readonly string[];
  readonly closing: string;
  /** Below the place of the signature, a line each. */
  readonly signer: readonly string[];
  /** Below, on the left. */
  readonly foot: readonly string[];
}
