import { type EpochStart, Lineages, lineageText } from './lineage.js';

const source = '/wian/intake';
const at = (epoch: number, position: number) => ({ source, epoch, position });
const knowing = (...epochs: EpochStart[]) => {
  const lineages = new Lineages();
  lineages.note({ source, epoch: epochs.at(-1)?.epoch ?? 1, lineage: lineageText(epochs) });
  return lineages;
};

describe('an event counts no more', () => {
  it('when a newer epoch begins before its position, and not when it is of that epoch or stands before', () => {
    const lineages = knowing({ epoch: 2, after: 790 });
    expect(lineages.isVoid(at(1, 791))).toBe(true);
    expect(lineages.isVoid(at(1, 790))).toBe(false);
    expect(lineages.isVoid(at(2, 791))).toBe(false);
  });

  it('when any of the newer epochs began before it, also where a later one began behind it', () => {
    const lineages = knowing({ epoch: 2, after: 790 }, { epoch: 3, after: 900 });
    expect(lineages.isVoid(at(1, 800))).toBe(true);
    expect(lineages.isVoid(at(2, 800))).toBe(false);
    expect(lineages.isVoid(at(2, 901))).toBe(true);
  });

  it('by the newest lineage of its own log, whatever comes late and whatever other logs say', () => {
    const lineages = knowing({ epoch: 2, after: 790 }, { epoch: 3, after: 650 });
    lineages.note({ source, epoch: 2, lineage: '2:790' });
    lineages.note({ source, epoch: 1, lineage: undefined });
    expect(lineages.isVoid(at(1, 700))).toBe(true);
    expect(lineages.isVoid({ ...at(1, 700), source: '/wian/assignment' })).toBe(false);
  });

  it('never while no lineage is known', () => {
    expect(new Lineages().isVoid(at(1, 1_000))).toBe(false);
  });
});
