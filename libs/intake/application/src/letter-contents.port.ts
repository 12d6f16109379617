/** The bytes of letters as received, addressed by their SHA-256: equal bytes are kept once and never change. */
export interface LetterContents {
  /** `sha256` is that of `bytes`, in lower-case hex. Putting the same bytes again changes nothing. */
  put(sha256: string, bytes: Uint8Array): Promise<void>;
  get(sha256: string): Promise<Uint8Array | undefined>;
}
