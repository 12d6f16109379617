/** More than anybody sends, so that a damaged file ends. */
const MOST = 10_000;
const ENTRY = 12;

/** How many pages a TIFF has: its image file directories (TIFF 6.0, section 2). At least 1, also of a damaged one. */
export function tiffPages(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isLittle = bytes[0] === 0x49;
  const seen = new Set<number>();
  let at = nextAt(4);
  while (at !== 0 && !seen.has(at) && seen.size < MOST && at + 2 <= view.byteLength) {
    seen.add(at);
    at = nextAt(at + 2 + view.getUint16(at, isLittle) * ENTRY);
  }
  return Math.max(1, seen.size);

  function nextAt(offset: number): number {
    return offset + 4 <= view.byteLength ? view.getUint32(offset, isLittle) : 0;
  }
}
