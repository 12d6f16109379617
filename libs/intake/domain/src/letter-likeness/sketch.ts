/** Letters in a row that are compared; 4 of them survive the errors of recognised text better than longer rows do. */
const ROW = 4;
/** Fewer different rows say nothing: a heading alone looks like every other heading. */
const FEWEST_ROWS = 60;
/** 40 bands of 3 places: texts of which 45 % is the same share a band with 98 %, those of which 10 % is, with 4 %. */
const BANDS = 40;
const PLACES = 3;
const PLACE_RANGE = 2 ** 16;

/**
 * What stays of a text however it came here: its base letters and leading vowels. Marks above and below, digits and spaces go,
 * since those are what recognition gets wrong and what a copy sets otherwise.
 */
const skeletonOf = (text: string): string => text.toLowerCase().replaceAll(/[^ก-ฮะาำเ-ไๅa-z]/g, '');

// Taken out once: they are asked for a hundred thousand times a letter.
const { imul } = Math;

/** FNV-1a over UTF-16 code units. */
function hashOf(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at += 1) hash = imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** The least of all in another order for each place: that of the finaliser of MurmurHash3 over the hash and the place. */
function leastOf(hashes: Uint32Array, place: number): number {
  const start = imul(place + 1, 0x9e3779b1);
  let least = 0xffff_ffff;
  for (const hash of hashes) {
    let mixed = hash ^ start;
    mixed = imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
    mixed = imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    mixed = (mixed ^ (mixed >>> 16)) >>> 0;
    if (mixed < least) least = mixed;
  }
  return least % PLACE_RANGE;
}

/**
 * A MinHash sketch of a text (A. Broder, On the resemblance and containment of documents, 1997), in bands: texts that are much
 * the same have at least one band in common, so an index over the bands finds them, and the share of equal places is about
 * the share of text that both have. Empty for a text that is too short to be told by.
 */
export function sketchOf(text: string): readonly string[] {
  const skeleton = skeletonOf(text);
  const hashes = new Set<number>();
  for (let at = 0; at + ROW <= skeleton.length; at += 1) hashes.add(hashOf(skeleton, at, at + ROW));
  if (hashes.size < FEWEST_ROWS) return [];
  const rows = Uint32Array.from(hashes);
  return Array.from({ length: BANDS }, (_, band) => bandOf(rows, band));
}

/** `<band>.<places>`: two letters share it only at the same band. */
function bandOf(hashes: Uint32Array, band: number): string {
  let value = 0;
  for (let place = 0; place < PLACES; place += 1) value = value * PLACE_RANGE + leastOf(hashes, band * PLACES + place);
  return `${band}.${value.toString(36)}`;
}

function placesOf(band: string): readonly number[] {
  let value = parseInt(band.slice(band.indexOf('.') + 1), 36);
  return Array.from({ length: PLACES }, () => {
    const place = value % PLACE_RANGE;
    value = Math.floor(value / PLACE_RANGE);
    return place;
  });
}

/** About how much of two texts is the same, 0…1 (Jaccard, ± 0.1); 0 where one was too short to be told by. */
export function likenessOf(one: readonly string[], other: readonly string[]): number {
  if (one.length === 0 || one.length !== other.length) return 0;
  const same = one.map((band, at) => {
    const places = placesOf(other[at] ?? '');
    return placesOf(band).filter((place, index) => place === places[index]).length;
  });
  return same.reduce((sum, count) => sum + count, 0) / (BANDS * PLACES);
}
