import { aReading, letterId } from '../letter/letter.fixture.js';
import type { Letter } from '../letter/letter.js';
import { isSameText, withMatter } from './same-text.policy.js';
import { sketchOf } from './sketch.js';

const text = Array.from(
  { length: 40 },
  (_, at) => `${'กขคงจฉชซดต'.slice(at % 7)}${'นบปผพฟมยรลวสหอ'.slice(at % 11)}`,
).join('');
const letter = (said: string, change: Parameters<typeof aReading>[0] = {}, origin?: 'recognised') => ({
  sketch: [...sketchOf(said)],
  read: aReading(change),
  corrections: {},
  ...(origin && {
    source: { mediaType: 'image/png', origin, textSha256: 'a'.repeat(64), pages: [], files: [] },
  }),
});

describe('letters that say the same', () => {
  it('are copies of one text, whatever number was read', () =>
    expect(isSameText(letter(text), letter(`${text}ก`, { letterNumber: null }))).toBe(true));
  it('are not two of one template that differ in what they are about', () => {
    const april = { subject: 'รายงานประจำเดือนเมษายน' };
    expect(isSameText(letter(text), letter(text, april))).toBe(false);
    expect(isSameText(letter(text), letter(text, { subject: 'การขับเคลื่อน งานตามนโยบาย' }))).toBe(true);
    // What a scan says of its subject may be misread.
    expect(isSameText(letter(text), letter(text, april, 'recognised'))).toBe(true);
  });
  it('are none where a text is too short to be told by', () =>
    expect(isSameText(letter('เรียน'), letter('เรียน'))).toBe(false));
});

describe('the matter of a letter, by which copies are looked for', () => {
  const matterOf = (...said: Parameters<typeof letter>) =>
    withMatter({ letterId, ...letter(...said) } as Letter).matter;
  const april = { subject: 'รายงานประจำเดือน เมษายน' };

  it('is the same of written texts that say the same, however they are spaced, and another where the subject is', () => {
    expect(matterOf(text, april)).toMatch(/^[0-9a-f]{16}$/);
    expect(matterOf(`${text}ก`, { subject: 'รายงานประจำเดือนเมษายน', letterNumber: null })).toBe(matterOf(text, april));
    expect(matterOf(text)).not.toBe(matterOf(text, april));
  });
  it('is that of the corrected subject, and none where texts are compared whatever it is, or never', () => {
    const draft = { letterId, ...letter(text), matter: 'before' } as Letter;
    expect(withMatter({ ...draft, corrections: april }).matter).toBe(matterOf(text, april));
    expect(matterOf(text, april, 'recognised')).toBeUndefined();
    expect(matterOf('เรียน', april)).toBeUndefined();
    expect(withMatter({ ...draft, read: null })).not.toHaveProperty('matter');
  });
});
