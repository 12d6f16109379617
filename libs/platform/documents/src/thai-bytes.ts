/** Windows-874 is TIS-620 with a few more characters, and what `TextDecoder` reads for both names. */
const older = new TextDecoder('windows-874');

export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    // The mark at the beginning stays: offsets are those of the file.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-8 where it is that, else Windows-874. */
export const decodeThai = (bytes: Uint8Array): string => decodeUtf8(bytes) ?? older.decode(bytes);

/** Null where Windows-874 has no character for one of the bytes, or hardly any of them is Thai. */
export function decodeTis620(bytes: Uint8Array): string | null {
  const text = older.decode(bytes);
  if (/[\ufffd\u0080-\u009f]/.test(text)) return null;
  const thai = text.match(/[ก-๛]/g)?.length ?? 0;
  const high = bytes.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0);
  return thai >= high * 0.8 ? text : null;
}

/** From the Latin letter that stands for a byte of TIS-620 to the Thai letter. */
const TO_THAI = 0x0e01 - 0xa1;

/**
 * Thai that was taken for Latin (`·ÕèÇèÒ¡ÒÃ`), as fonts without a table of their characters have it, as Thai again, each
 * character in its place. A text with Thai in it, or with other letters, stays.
 */
export function latinAsThai(text: string): string {
  const latin = text.match(/[\u00a1-\u00da\u00df-\u00fb]/g)?.length ?? 0;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (latin < letters / 2 || latin < 16 || /[ก-๛]/.test(text)) return text;
  return text.replace(/[\u00a1-\u00da\u00df-\u00fb]/g, (char) => String.fromCharCode(char.charCodeAt(0) + TO_THAI));
}
