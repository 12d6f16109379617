import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsedLetterField } from '@wian/intake-domain';
import { sameAudience } from './audience-set.mjs';
import { compareReading } from './compare.mjs';
import { PARTS, sampleLetters } from './corpus.mjs';
import { generateLetters, PUBLISHED } from './generate-letters.mjs';
import { chosenLetter } from './one-letter.mjs';
import { scoreOf, scoresByField } from './score.mjs';

const nothing = {
  letterKind: 'unknown',
  urgency: 'normal',
  secrecy: 'none',
  nilReport: false,
  references: [],
  enclosures: [],
  orders: [],
  deadlines: [],
  copyTo: [],
  questions: [],
};
const compared = (expected: object, got: object, undecided: string[] = []) =>
  compareReading({ expected: { ...nothing, ...expected }, undecided }, { ...nothing, ...got });
const verdicts = (...args: Parameters<typeof compared>) =>
  Object.fromEntries(compared(...args).map(({ path, verdict }: { path: string; verdict: string }) => [path, verdict]));

const within = { kind: 'report', precision: 'day', exclusive: false, anchor: 'absolute', offset: null };
const deadline = { ...within, recurrence: null, order: null, at: '2025-03-20', text: 'ภายในวันที่ ๒๐ มีนาคม ๒๕๖๘' };

describe('precision and recall', () => {
  const of = (right: number, wrong: number, missed: number, invented: number) =>
    scoreOf(
      Object.entries({ right, wrong, missed, invented }).flatMap(([verdict, count]) =>
        Array.from({ length: count }, () => ({ verdict })),
      ),
    );

  it('count a wrong value against both', () => {
    expect(of(3, 1, 0, 0)).toMatchObject({ precision: 0.75, recall: 0.75, f1: 0.75 });
  });

  it('count what was missed against recall, what was invented against precision', () => {
    expect(of(2, 0, 2, 0)).toMatchObject({ precision: 1, recall: 0.5, f1: 2 / 3 });
    expect(of(2, 0, 0, 2)).toMatchObject({ precision: 0.5, recall: 1, f1: 2 / 3 });
  });

  it('say nothing where there is nothing to have a share of', () => {
    expect(of(0, 0, 0, 0)).toEqual({ wanted: 0, claimed: 0, right: 0, precision: null, recall: null, f1: null });
  });

  it('of all fields count an item once, not again as a whole', () => {
    const scores = scoresByField(compared({ deadlines: [deadline] }, { deadlines: [deadline] }));
    expect(scores['deadlines (whole)']).toMatchObject({ right: 1 });
    expect(scores.all).toMatchObject({ right: 5 });
  });
});

describe('a reading', () => {
  it('earns nothing for an empty field rightly left empty', () => {
    expect(compared({}, {})).toEqual([]);
  });

  it('is right, wrong, missed or invented, field by field', () => {
    const expected = { letterDate: '2025-03-06', subject: 'ก', action: 'act' };
    const got = { letterDate: '2025-03-06', subject: 'ข', urgency: 'urgent' };
    expect(verdicts(expected, got)).toEqual({
      letterDate: 'right',
      urgency: 'invented',
      subject: 'wrong',
      action: 'missed',
    });
  });

  it('is not judged where the contract leaves more than one answer open', () => {
    const expected = { issuer: { name: 'ก', level: 'other', unitCode: null }, deadlines: [deadline] };
    const got = { issuer: null, deadlines: [{ ...deadline, kind: 'complete' }] };
    const found = verdicts(expected, got, ['issuer', 'deadlines.kind']);
    expect(Object.keys(found).filter((path) => path.startsWith('issuer'))).toEqual([]);
    expect(found['deadlines[0]']).toBe('right');
  });

  it('may break its lines and quote otherwise, but says every word', () => {
    expect(verdicts({ subject: '“ก ข” ค' }, { subject: '"กข"\nค' })).toEqual({ subject: 'right' });
    expect(verdicts({ subject: 'ก ข' }, { subject: 'ก ค' })).toEqual({ subject: 'wrong' });
    expect(verdicts({ subject: 'กข…' }, { subject: 'กขคง' })).toEqual({ subject: 'right' });
  });
});

describe('questions', () => {
  const question = { questions: [{ field: 'deadlines[0].at', message: '' }] };

  it('that the letter gives are found or missed, whatever they say', () => {
    const other = { questions: [{ field: 'deadlines[1].at', message: 'otherwise' }] };
    expect(verdicts(question, other)['questions[0]']).toBe('right');
    expect(verdicts(question, {})['questions[0]']).toBe('missed');
  });

  it('are invented when they ask about what was read right, and honest when it was not', () => {
    const found = verdicts({ deadlines: [deadline] }, { deadlines: [deadline], ...question });
    expect(found['questions[0]']).toBe('invented');
    expect(verdicts({ deadlines: [deadline] }, question)['questions[0]']).toBeUndefined();
    expect(verdicts({}, question, ['deadlines.kind'])['questions[0]']).toBeUndefined();
  });
});

describe('lists', () => {
  it('are aligned by what their items share, not by their places', () => {
    const later = { ...deadline, kind: 'complete', at: '2025-04-30', text: 'ภายในวันที่ ๓๐ เมษายน ๒๕๖๘' };
    const found = verdicts({ deadlines: [deadline, later] }, { deadlines: [later] });
    expect(found).toMatchObject({ 'deadlines[0]': 'missed', 'deadlines[1]': 'right', 'deadlines[0].at': 'missed' });
  });

  it('call an item right as a whole only when each of its fields is', () => {
    const found = verdicts({ deadlines: [deadline] }, { deadlines: [{ ...deadline, at: '2025-03-21' }] });
    expect(found).toMatchObject({ 'deadlines[0]': 'wrong', 'deadlines[0].at': 'wrong', 'deadlines[0].kind': 'right' });
  });

  it('let a phrase be cut shorter or longer, and a rule be ordered otherwise', () => {
    const weekly = { ...deadline, kind: 'recurring', at: null, recurrence: 'FREQ=WEEKLY;BYDAY=FR' };
    const got = { ...weekly, text: 'รายงานภายในวันที่ ๒๐ มีนาคม ๒๕๖๘', recurrence: 'RRULE:BYDAY=FR;FREQ=WEEKLY' };
    const found = verdicts({ deadlines: [weekly] }, { deadlines: [got] });
    expect(found).toMatchObject({ 'deadlines[0]': 'right', 'deadlines[0].text': 'right' });
    const elsewhere = { ...got, text: 'ภายใน ๗ วัน' };
    expect(verdicts({ deadlines: [weekly] }, { deadlines: [elsewhere] })['deadlines[0].text']).toBe('wrong');
    const monday = { ...got, recurrence: 'FREQ=WEEKLY;BYDAY=MO' };
    expect(verdicts({ deadlines: [weekly] }, { deadlines: [monday] })['deadlines[0]']).toBe('wrong');
  });

  it('count an invented item against precision in every field that it fills', () => {
    const { references } = { references: [{ kind: 'relays', organisation: null, number: 'อจ 0023/1', date: null }] };
    expect(verdicts({}, { references })).toEqual({
      'references[0].kind': 'invented',
      'references[0].number': 'invented',
      'references[0]': 'invented',
    });
  });
});

describe('audiences are the same', () => {
  const district = { level: 'district', unitCode: '3703' };
  const province = { level: 'province', unitCode: '37' };
  const select = (types: string[], within = 'issuer') => ({ select: { types, within } });
  const named = (name: string, unitCode: string | null) => ({ named: [{ name, unitCode }] });
  const all = ['pao', 'city-municipality', 'town-municipality', 'subdistrict-municipality', 'sao'];

  it.each([
    ['in another order', select(['sao', 'pao']), select(['pao', 'sao']), province],
    ['as a union', select(['sao', 'pao']), { union: [select(['pao']), { union: [select(['sao'])] }] }, province],
    ['with the code of the issuer', select(['district']), select(['district'], '37'), province],
    ['with or without the special ones', select(all), select([...all, 'special']), province],
    ['with types that cannot stand there', select(['sao', 'subdistrict-municipality']), select(all), district],
    [
      'with an exclusion for all',
      { union: [select(['pao']), { minus: [select(['district']), named('อำเภอพนา', null)] }] },
      { minus: [select(['pao', 'district']), named('อำเภอพนา', null)] },
      province,
    ],
    ['with a code still to be found', named('อำเภอพนา', '3704'), named('อำเภอพนา', null), province],
    ['from a ministry to the country', select(['province']), select(['province'], 'country'), { level: 'ministry' }],
  ])('%s', (_, one, other, issuer) => {
    expect(sameAudience(one, other, issuer)).toBe(true);
  });

  it.each([
    ['another type', select(['sao']), select(['pao']), province],
    ['another place', select(['sao']), select(['sao'], '3704'), province],
    ['one more name', named('อำเภอพนา', null), { union: [named('อำเภอพนา', null), named('อำเภอฝาง', null)] }, province],
    ['another code', named('อำเภอพนา', '3704'), named('อำเภอพนา', '3705'), province],
    ['an exclusion forgotten', { minus: [select(['sao']), named('ก', null)] }, select(['sao']), province],
    [
      'an exclusion turned round',
      { minus: [select(['sao']), select(['pao'])] },
      { minus: [select(['pao']), select(['sao'])] },
      province,
    ],
    [
      'an exclusion of what is named beside it',
      { union: [named('อำเภอพนา', null), { minus: [select(['district']), named('อำเภอพนา', null)] }] },
      { minus: [{ union: [select(['district']), named('อำเภอพนา', null)] }, named('อำเภอพนา', null)] },
      province,
    ],
    ['types dropped above a district', select(['sao', 'subdistrict-municipality']), select(all), province],
  ])('not with %s', (_, one, other, issuer) => {
    expect(sameAudience(one, other, issuer)).toBe(false);
  });
});

describe('generated letters', () => {
  it('are the same for the same seed and others for another', () => {
    const of = (seed: number) => generateLetters({ seed, count: 20 });
    expect(of(7)).toEqual(of(7));
    expect(of(7)).not.toEqual(of(8));
  });

  it('have each kind of field at least 300 times', () => {
    const letters = generateLetters(PUBLISHED).map(({ expected }) => expected);
    const marked = letters.filter(({ urgency }) => urgency !== 'normal').length;
    const deadlines = letters.flatMap((expected) => expected.deadlines).length;
    expect(Math.min(letters.length, marked, deadlines)).toBeGreaterThanOrEqual(300);
  });
});

describe('the sample letters', () => {
  const letters = sampleLetters();
  const heldOut = letters.filter(({ part }) => part === 'held-out');
  const undecided = JSON.parse(readFileSync(join(PARTS.open, 'undecided.json'), 'utf8'));

  it('are at least forty, a third of them held out', () => {
    expect(letters.length).toBeGreaterThanOrEqual(41);
    expect(heldOut.length).toBeGreaterThanOrEqual(Math.floor(letters.length / 3));
  });

  it.each(letters.map((letter: (typeof letters)[number]) => [letter.name, letter] as const))(
    'have expected values in the shape of the contract: %s',
    (_, { expected }) => {
      const { fields: _fields, text: _text, lists: _lists, ...shape } = parsedLetterField.shape;
      expect(Object.keys(expected).sort()).toEqual(Object.keys(shape).sort());
      const result = parsedLetterField.safeParse({ ...expected, fields: {}, text: '' });
      expect(result.error?.issues ?? []).toEqual([]);
    },
  );

  it('name only letters that exist where they say that something is undecided', () => {
    const names = new Set(letters.map(({ name }: { name: string }) => name));
    expect(Object.keys(undecided).filter((name) => !names.has(name))).toEqual([]);
  });

  it('that are held out are shown only to those who say so', () => {
    const name = heldOut[0]?.name;
    expect(() => chosenLetter(letters, { letter: name })).toThrow('is held out');
    expect(chosenLetter(letters, { letter: name, 'held-out': true }).name).toBe(name);
    expect(chosenLetter(letters, { letter: 'pathum-ratchawongsa-w655' }).part).toBe('open');
    expect(() => chosenLetter(letters, { letter: 'x' })).toThrow('should name a sample letter');
  });
});
