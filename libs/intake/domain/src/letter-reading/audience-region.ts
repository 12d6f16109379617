import type { Audience } from '@wian/contracts';
import { provinces } from '@wian/thai';

interface Region {
  readonly name: string;
  readonly holds: (code: number) => boolean;
  /** False where offices draw it in more than one way: only its count tells which provinces are meant. */
  readonly sure: boolean;
}

const SOUTHERN_BORDER = [94, 95, 96];
/** By province code. The central region is drawn in too many ways to be read. */
const regions: readonly Region[] = [
  { name: 'ชายแดนภาคใต้', holds: (code) => SOUTHERN_BORDER.includes(code), sure: false },
  { name: 'ชายแดนภาคใต้', holds: (code) => [90, 91, ...SOUTHERN_BORDER].includes(code), sure: false },
  { name: 'ภาคใต้', holds: (code) => code >= 80, sure: true },
  { name: 'ภาคตะวันออกเฉียงเหนือ', holds: (code) => code >= 30 && code < 50, sure: true },
  { name: 'ภาคเหนือ', holds: (code) => code >= 50 && code < 70, sure: false },
];

const COUNT = '(?: ?\\(?(?:ทั้ง|จำนวน)? ?(\\d{1,2}) ?จังหวัด\\)?)?';
const phrase = new RegExp(
  `(?:ผู้ว่าราชการจังหวัด|ผวจ\\.)(?: ?ทุกจังหวัด)?${COUNT} ?(?:ใน)?(?:เขต|พื้นที่|เขตพื้นที่)?(?:จังหวัด)?` +
    `(ชายแดนภาคใต้|ภาคใต้|ภาคตะวันออกเฉียงเหนือ|ภาคเหนือ)(?: ?\\(?ทุกจังหวัด\\)?)?${COUNT}(?=$|[ ,()]|และ)`,
  'y',
);

/** The governors of a region, each by name; null where it cannot be told which provinces are meant. */
export function regionAt(text: string, from: number): { audience: Audience; end: number; unit: null } | null {
  phrase.lastIndex = from;
  const match = phrase.exec(text);
  if (!match) return null;
  const count = match[1] ?? match[3];
  const members = regions
    .filter(({ name }) => name === match[2])
    .map((region) => ({ region, named: membersOf(region) }));
  const told = members.find(({ region, named }) =>
    count === undefined ? region.sure : named.length === Number(count),
  );
  return told ? { audience: { named: told.named }, end: from + match[0].length, unit: null } : null;
}

const membersOf = ({ holds }: Region) =>
  provinces
    .filter(({ code }) => holds(Number(code)))
    .map(({ code, name }) => ({ name: `จังหวัด${name}`, unitCode: code }));
