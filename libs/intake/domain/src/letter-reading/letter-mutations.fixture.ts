import { eraLetters } from './era-letters.fixture.js';
import { layoutLetters } from './layout-letters.fixture.js';
import { oddLetters } from './odd-letters.fixture.js';
import { sampleLetters } from './sample-letters.fixture.js';

const letters = [...sampleLetters, ...oddLetters, ...layoutLetters, ...eraLetters].map(({ text }) => text);
/** What scanners, wrapping and pasting leave behind, and the words that the readers' patterns begin with. */
const noise = [
  ...[
    '\n',
    '\n\n',
    ' ',
    '        ',
    '\t',
    '\u0000',
    '\u200b',
    '\ufeff',
    'ํ',
    'า',
    '่',
    '๑',
    '9',
    '๒๕๖๘',
    '๑. ',
    '(๑) ',
    'ก. ',
  ],
  ...['ภายใน', 'วันที่ ', 'ก่อน', 'ทุกวัน', 'ทุกเดือน', 'นับแต่', 'ตาม', ' นั้น ', 'กรณี', 'ยกเว้น', '(', ')', '/', 'ว ', 'ที่ '],
  ...[
    'หนังสือ',
    'ยกเลิก',
    'ด่วนที่สุด',
    'ลับ',
    'จำนวน ๑ ชุด',
    'เวลา ๑๐.๓๐ น.',
    '๖ มีนาคม ๒๕๖๘',
    '๓๑ ก.พ. ๖๘',
    'มท ๐๘๙๙/ว ๑',
    '\ud800',
    '😀',
  ],
];

/** A small generator (mulberry32), so that a run can be repeated by its seed. */
function randomOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

type Random = (below: number) => number;
const pick = (values: readonly string[], random: Random) => values[random(values.length)] ?? '';

/** So many texts: letters cut, doubled, mixed, strewn with noise, and runs of random Thai. */
export function* letterMutations(count: number, seed: number): Generator<string> {
  const random = randomOf(seed);
  for (let i = 0; i < count; i += 1) yield i % 5 === 4 ? randomThai(random) : mutated(pick(letters, random), random);
}

function mutated(letter: string, random: Random): string {
  let text = letter;
  for (let i = random(6) + 1; i > 0; i -= 1) {
    const at = random(text.length + 1);
    const length = random(random(4) === 0 ? 400 : 12);
    const insert = [
      pick(noise, random),
      text.slice(at, at + length).repeat(2),
      pick(letters, random).slice(at, at + length),
      '',
    ];
    text = text.slice(0, at) + (insert[random(insert.length)] ?? '') + text.slice(at + length);
  }
  return text;
}

function randomThai(random: Random): string {
  return Array.from({ length: random(400) }, () =>
    random(4) === 0 ? pick(noise, random) : String.fromCharCode(0x0e01 + random(0x5b)),
  ).join('');
}
