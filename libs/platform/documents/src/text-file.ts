import { decodeTis620, decodeUtf8 } from './thai-bytes.js';

export interface DecodedText {
  readonly text: string;
  readonly charset: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-874';
}

/** Text in any of the encodings in which Thai is written, or null where the bytes are no text. */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const marked = utf16(bytes);
  if (marked) return marked;
  const utf8 = decodeUtf8(bytes);
  if (utf8 !== null) return isText(utf8) ? { text: utf8, charset: 'utf-8' } : null;
  const older = decodeTis620(bytes);
  return older !== null && isText(older) ? { text: older, charset: 'windows-874' } : null;
}

function utf16(bytes: Uint8Array): DecodedText | null {
  const charset = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-16be';
  if (charset === 'utf-16be' && !(bytes[0] === 0xfe && bytes[1] === 0xff)) return null;
  const text = new TextDecoder(charset, { ignoreBOM: true }).decode(bytes);
  return isText(text) ? { text, charset } : null;
}

/** Extractors leave a control character here and there; what is full of them is something else. */
function isText(text: string): boolean {
  const controls = text.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g)?.length ?? 0;
  return controls <= text.length / 20;
}
