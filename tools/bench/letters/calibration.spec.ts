import { readLetter } from '@wian/intake-domain';
import { calibrationOf, statedConfidence } from './calibration.mjs';
import { curveOf, FITTED_ON } from './fit.mjs';
import { generateLetters, PUBLISHED } from './generate-letters.mjs';
import { claimsOf, KINDS } from './instances.mjs';

const nothing = { deadlines: [], references: [], enclosures: [], orders: [], copyTo: [], questions: [] };

describe('calibration', () => {
  it('sets the share right beside the confidence stated, in bins', () => {
    const sure = Array.from({ length: 10 }, (_, index) => ({ confidence: 1, right: index < 8 }));
    const unsure = Array.from({ length: 10 }, (_, index) => ({ confidence: 0.6, right: index < 6 }));
    const { instances, error, bins } = calibrationOf([...sure, ...unsure]);
    expect(instances).toBe(20);
    expect(error).toBeCloseTo(0.1);
    expect(bins.map(({ count, right }: { count: number; right: number }) => [count, right])).toEqual([
      [10, 0.6],
      [10, 0.8],
    ]);
  });

  it('takes the least confidence where a field is stated in parts', () => {
    const fields = { 'deadlines[0].at': { confidence: 0.9 }, 'deadlines[0].kind': { confidence: 0.7 } };
    expect(statedConfidence(fields, 'deadlines[0]')).toBe(0.7);
    expect(statedConfidence(fields, 'deadlines[1]')).toBeUndefined();
  });

  it('takes that of the whole for a part of which nothing is stated', () => {
    const fields = { letterNumber: { confidence: 0.8 }, letterDate: { confidence: 0.9 } };
    expect(statedConfidence(fields, 'letterNumber.normalized')).toBe(0.8);
    expect(statedConfidence(fields, 'urgency')).toBeUndefined();
  });

  it('counts apart what is asked of the officer, which is stated low however often it is right', () => {
    const asked = { confidence: 0.5, right: true, asked: true };
    const { instances, error, asked: counted } = calibrationOf([asked, asked, { confidence: 1, right: true }]);
    expect([instances, error, counted]).toEqual([1, 0, { count: 2, right: 1 }]);
  });
});

describe('claims', () => {
  const { text, expected } = generateLetters({ seed: 1, count: 1 })[0];
  const fields = Object.fromEntries(
    [
      'letterNumber.normalized',
      'letterDate',
      'urgency',
      'addressees.audience',
      'deadlines[0].at',
      'deadlines[0].kind',
    ].map((path) => [path, { confidence: 0.9, spans: [] }]),
  );
  const right = { confidence: 0.9, right: true, asked: false };
  const claimed = (got: object, undecided: string[] = []) =>
    claimsOf([{ text, expected, undecided }], () => ({ ...nothing, ...expected, ...got, fields }));

  it('are one of each kind from a letter read right', () => {
    const claims = claimed({});
    for (const kind of KINDS) expect([kind, claims[kind].instances[0]]).toEqual([kind, right]);
  });

  it('are none right from a letter read wrong, and say what was not read', () => {
    const wrong = { letterNumber: { normalized: 'x' }, letterDate: '1999-01-01', urgency: 'y', addressees: null };
    const claims = claimed({ ...wrong, deadlines: [] });
    expect(KINDS.flatMap((kind) => claims[kind].instances).map((each) => each.right)).toEqual([false, false, false]);
    expect([claims.audience.silent, claims['deadline, when'].silent]).toEqual([1, expected.deadlines.length]);
  });

  it('tell of a deadline apart when it is and what is due', () => {
    const [deadline] = expected.deadlines;
    const what = claimed({ deadlines: [{ ...deadline, kind: 'event' }] });
    expect([what['deadline, when'].instances, what['deadline, what'].instances]).toEqual([
      [right],
      [{ ...right, right: false }],
    ]);
    const invented = { ...deadline, kind: 'event', at: '1999-01-01', anchor: 'x', precision: 'y', text: 'z' };
    const when = claimed({ deadlines: [invented] })['deadline, when'];
    expect(when.instances).toEqual([{ ...right, right: false }]);
  });

  it('are not made where the contract leaves more than one answer, and are asked where a question is about them', () => {
    const undecided = claimed({}, ['urgency', 'deadlines.kind']);
    expect([undecided.urgency.instances, undecided['deadline, what'].instances]).toEqual([[], []]);
    const asked = claimed({ questions: [{ field: 'letterDate' }, { field: 'deadlines[0].at' }] });
    expect([asked.date.instances[0], asked['deadline, when'].instances[0]]).toEqual([
      { ...right, asked: true },
      { ...right, asked: true },
    ]);
    expect(asked['deadline, what'].instances[0]).toEqual(right);
  });
});

describe('a curve', () => {
  const claims = (confidence: number, count: number, right = count) =>
    Array.from({ length: count }, (_, at) => ({ confidence, right: at < right }));

  it('rises: a higher score is never worth less, and nothing is worth 1', () => {
    expect(curveOf([...claims(0.7, 10, 9), ...claims(0.8, 10, 6), ...claims(0.9, 98)], [])).toEqual([
      [0.7, 0.75],
      [0.8, 0.75],
      [0.9, 0.99],
    ]);
  });

  it('hardly leaves the reader’s own score where there are few letters', () => {
    expect(curveOf(claims(0.8, 1, 0), [])).toEqual([[0.8, 0.67]]);
  });

  it('gives generated letters no more weight than the open ones beside them, and at least that of twenty', () => {
    expect(curveOf(claims(0.9, 100), claims(0.9, 900, 0))).toEqual([[0.9, 0.51]]);
    expect(curveOf([], claims(0.9, 900, 0))).toEqual([[0.9, 0.18]]);
    expect(curveOf([], claims(0.9, 2, 0))).toEqual([[0.9, 0.64]]);
  });
});

describe('the confidence that the reader states', () => {
  const judgedBy = { seed: 2570, count: 240 };

  it('is fitted to other letters than those that it is judged by, and to none that is held out', () => {
    expect(new Set([FITTED_ON.seed, PUBLISHED.seed, judgedBy.seed]).size).toBe(3);
  });

  const claims = claimsOf(generateLetters(judgedBy), (text: string) => readLetter(text));

  it.each(KINDS)('is at most five points above the share that is right: %s', (kind) => {
    const { instances, stated, right } = calibrationOf(claims[kind].instances);
    expect(instances).toBeGreaterThan(100);
    expect(stated - right).toBeLessThan(0.05);
  });
});
