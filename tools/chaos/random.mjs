/** Numbers that follow from a seed: the same seed gives the same, on every machine. */
import { mulberry32 } from '../lib/mulberry32.mjs';

/** `{below(n), between(from, to), pick(list), shuffle(list), fork(name)}`, all whole numbers; `fork` is independent. */
export function randomOf(seed) {
  const next = mulberry32(hash(String(seed)));
  const below = (count) => Math.floor((next() / 2 ** 32) * count);
  return {
    below,
    between: (from, to) => from + below(to - from + 1),
    pick: (list) => list[below(list.length)],
    shuffle: (list) => shuffled(list, below),
    fork: (name) => randomOf(`${seed}/${name}`),
  };
}

function shuffled(list, below) {
  const result = [...list];
  for (let last = result.length - 1; last > 0; last--) {
    const other = below(last + 1);
    [result[last], result[other]] = [result[other], result[last]];
  }
  return result;
}

/** FNV-1a, 32 bits. */
function hash(text) {
  let value = 0x811c9dc5;
  for (const char of text) value = Math.imul(value ^ char.codePointAt(0), 0x01000193);
  return value;
}
