import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { likenessOf, sketchOf } from './sketch.js';

const folder = join(import.meta.dirname, '../../../../../samples/letters');
const letters = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(join(folder, name), 'utf8'))
  .filter((text) => sketchOf(text).length > 0);

/** Numbers that look random and are the same in every run. */
function dice(seed: number) {
  let state = seed;
  return () => (state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff) / 0x8000_0000;
}
const consonants = 'กขคงจชซดตถทนบปผพฟมยรลวสหอ';

/** As recognition spoils a page: 40 % of Thai digits, 8 % of the marks above and below, 2 % of the letters. */
function recognised(text: string, seed: number): string {
  const roll = dice(seed);
  const other = () => consonants[Math.floor(roll() * consonants.length)] ?? '';
  return [...text]
    .map((sign) => {
      if (/[๐-๙]/.test(sign)) return roll() < 0.4 ? other() : sign;
      if (/\p{M}/u.test(sign)) return roll() < 0.08 ? '' : sign;
      return roll() < 0.02 ? other() : sign;
    })
    .join('');
}

const share = <T>(all: readonly T[], fits: (each: T) => boolean) => all.filter(fits).length / all.length;
const haveABandInCommon = (one: readonly string[], other: readonly string[]) =>
  one.some((band, at) => band === other[at]);
const sketches = letters.map(sketchOf);
const pairs = sketches.flatMap((one, at) => sketches.slice(0, at).map((other) => [one, other] as const));
const scan = (seed: number) => letters.map((text, at) => sketchOf(recognised(text, at + seed)));
const beside = (some: typeof sketches, others: typeof sketches) =>
  some.map((one, at) => [one, others[at] ?? []] as const);
const scans = beside(sketches, scan(1));
const twoScans = beside(scan(1), scan(99));

describe('the sketch of a text', () => {
  it('is the same for the same text, however it is spaced, and says nothing of a few words', () => {
    const [text = ''] = letters;
    const copy = text.replaceAll(/\n+/g, ' ').replaceAll('“', '"');
    expect(sketchOf(copy)).toEqual(sketchOf(text));
    expect(likenessOf(sketchOf(text), sketchOf(text))).toBe(1);
    expect(sketchOf('เรื่อง การประชุม')).toEqual([]);
    expect(likenessOf([], sketchOf(text))).toBe(0);
  });

  it('finds a scan by its original, and another scan, by a band in common', () => {
    expect(share(scans, ([one, other]) => haveABandInCommon(one, other))).toBe(1);
    expect(share(twoScans, ([one, other]) => haveABandInCommon(one, other))).toBeGreaterThan(0.95);
  });

  it('tells scans of one letter from letters of other units', () => {
    const likeness = ([one, other]: readonly [readonly string[], readonly string[]]) => likenessOf(one, other);
    expect(share(scans, (pair) => likeness(pair) >= 0.55)).toBeGreaterThan(0.9);
    expect(share(twoScans, (pair) => likeness(pair) >= 0.45)).toBeGreaterThan(0.9);
    expect(share(pairs, (pair) => likeness(pair) >= 0.45)).toBeLessThan(0.005);
    expect(Math.max(...pairs.map(likeness))).toBeLessThan(0.8);
  });

  it('leaves most of the other letters unlooked at', () => {
    expect(share(pairs, ([one, other]) => haveABandInCommon(one, other))).toBeLessThan(0.15);
  });
});
