import { AUTO_CONFIRM, readLetter } from './index.js';
import { sampleLetters } from './sample-letters.fixture.js';

const MUST_BE_SEEN = /^(?:letterNumber|letterDate|urgency|urgentBy|addressees\.audience|deadlines\[\d+\]\.\w+)$/;
const of = (text: string, path: string, origin: 'written' | 'recognised' = 'written') =>
  readLetter(text, { origin }).fields[path]?.confidence ?? -1;
const letter = (head: string, body = 'ด้วยมีเหตุ') => `${head}\nเรื่อง ก\nเรียน นายอำเภอทุกอำเภอ\n\n${body}`;
const head = 'ที่ อจ ๐๐๑๗/ว ๑\n๖ มีนาคม ๒๕๖๘';

describe('confidence', () => {
  it('never lets number, date, urgency, audience or deadlines of a scan pass unseen: no confidence is enough, each is asked', () => {
    for (const { text } of sampleLetters) {
      const { fields, questions } = readLetter(text, { origin: 'recognised' });
      const seen = Object.entries(fields).filter(([path]) => MUST_BE_SEEN.test(path));
      expect(seen.length).toBeGreaterThan(3);
      expect(seen.filter(([, { confidence }]) => confidence >= AUTO_CONFIRM)).toEqual([]);
      expect(questions.map(({ field }) => field)).toEqual(
        expect.arrayContaining(['letterNumber', 'letterDate', 'urgency', 'addressees.audience', 'deadlines']),
      );
    }
  });

  it('asks of every scan, in English and Thai, whether it is secret: a stamp may be missed', () => {
    const asked = (origin: 'written' | 'recognised') =>
      readLetter(letter(head), { origin }).questions.filter(({ field }) => field === 'secrecy');
    expect(asked('written')).toEqual([]);
    expect(readLetter(letter(`ลับ\n${head}`), { origin: 'recognised' }).questions).not.toContainEqual(
      expect.objectContaining({ field: 'secrecy' }),
    );
    expect(asked('recognised')).toEqual([
      { field: 'secrecy', message: expect.stringMatching(/withhold/), messageTh: expect.stringMatching(/ลับที่สุด/) },
    ]);
    expect(of(letter(head), 'secrecy', 'recognised')).toBeLessThan(AUTO_CONFIRM);
  });

  it('reads the same values from a scan as from a text', () => {
    const [sample] = sampleLetters;
    const [scan, text] = (['recognised', 'written'] as const).map((origin) => {
      const { fields: _, questions: __, ...values } = readLetter(sample?.text ?? '', { origin });
      return values;
    });
    expect(scan).toEqual(text);
  });

  it.each([
    ['letterNumber', letter(head), letter('ที่ ๐๐๑๗/ว ๑\n๖ มีนาคม ๒๕๖๘'), 'its letters were lost'],
    ['letterDate', letter(head), letter('ที่ อจ ๐๐๑๗/ว ๑\nวันศุกร์ที่ ๖ มีนาคม ๒๕๖๘'), 'the weekday contradicts it'],
    ['letterDate', letter(head), letter('ที่ อจ ๐๐๑๗/ว ๑\n๖ มีนาคม ๒๔๖๘'), 'no letter is that old'],
    [
      'issuer',
      letter(`${head}\nศาลากลางจังหวัดอำนาจเจริญ`),
      letter(`${head}\nศาลากลางจังหวัดตาก`),
      'number and head disagree',
    ],
    [
      'deadlines[0].at',
      letter(head, 'ด้วยมีเหตุ ให้รายงานภายในวันพฤหัสบดีที่ ๒๐ มีนาคม ๒๕๖๘'),
      letter(head, 'ด้วยมีเหตุ ให้รายงานภายในวันที่ ๒๐ มีนาคม'),
      'its year was left out',
    ],
  ])('of %s is lower where it should be', (path, sure, unsure) => {
    expect(of(unsure, path)).toBeGreaterThanOrEqual(0);
    expect(of(unsure, path)).toBeLessThan(of(sure, path));
  });

  it('is low wherever a question is asked of the field', () => {
    const { questions, fields } = readLetter(letter(head, 'ด้วยมีเหตุ ให้รายงานภายในวันที่ ๑ มีนาคม ๒๕๖๘'));
    expect(questions).toMatchObject([{ field: 'deadlines[0].at' }]);
    expect(fields['deadlines[0].at']?.confidence).toBeLessThan(AUTO_CONFIRM);
  });
});
