import { directiveIssued } from '@wian/contracts';
import { unwrap } from '@wian/kernel';
import { letterDecider } from '../letter/letter.decider.js';
import { aReading, letterId, otherLetterId, read, received } from '../letter/letter.fixture.js';
import type { LetterEvent } from '../letter/letter.events.js';
import type { Letter } from '../letter/letter.js';
import {
  checkBook,
  enterableOfDirective,
  enterableOfLetter,
  enteredOf,
  registrationOf,
  borneNumber,
  registerYear,
} from './entered.policy.js';
import { registrationField } from './registration.decider.js';

const letterOf = (...events: LetterEvent[]): Letter => {
  const letter = [received, ...events].reduce<Letter | undefined>(letterDecider.evolve, undefined);
  if (!letter) throw new Error('no letter');
  return letter;
};
const lineOf = (change: Parameters<typeof aReading>[0] = {}, typed = {}) =>
  enteredOf(unwrap(enterableOfLetter(letterOf(read(change)))), typed);
const ordinary = { ...aReading().letterNumber, circular: false, normalized: 'อจ 0318/655' } as const;

describe('the line of a letter', () => {
  it('says number, date, whom from and to, and what about', () =>
    expect(lineOf()).toEqual({
      ok: true,
      value: {
        series: 'circular',
        entered: {
          letterNumber: 'อจ 0318/ว 655',
          letterDate: '2025-03-06',
          from: 'อำเภอปทุมราชวงศา',
          to: 'นายกเทศมนตรีตำบลทุกแห่ง',
          subject: 'การขับเคลื่อนงานตามนโยบาย',
        },
      },
    }));

  it('stands in the series of its kind, and of its secrecy before that', () => {
    const seriesOf = (...asked: Parameters<typeof lineOf>) => unwrap(lineOf(...asked)).series;
    const letterNumber = ordinary as ReturnType<typeof aReading>['letterNumber'];
    expect(seriesOf({ letterNumber })).toBe('ordinary');
    expect(seriesOf({ letterNumber: null })).toBe('ordinary');
    expect(seriesOf({ letterNumber: null }, { letterNumber: 'อจ 0318/ว 9' })).toBe('circular');
    expect(seriesOf({}, { series: 'confidential' })).toBe('confidential');
    expect(seriesOf({ secrecy: 'secret' })).toBe('secret');
    expect(seriesOf({ secrecy: 'secret' }, { series: 'ordinary' })).toBe('secret');
  });

  it('has what the officer writes in the place of what was read', () => {
    const typed = { subject: 'เรื่องใหม่', from: undefined };
    expect(unwrap(lineOf({}, typed)).entered).toMatchObject({ subject: 'เรื่องใหม่', from: 'อำเภอปทุมราชวงศา' });
  });

  it('is refused without a subject', () => {
    expect(lineOf({ subject: null })).toMatchObject({ ok: false, error: { code: 'REGISTER.INCOMPLETE' } });
    expect(lineOf({ subject: null }, { subject: 'ก' })).toMatchObject({ ok: true });
  });

  it('waits until the letter is read; of one that cannot be, the officer writes it', () => {
    expect(enterableOfLetter(letterOf())).toMatchObject({ ok: false, error: { code: 'LETTER.WRONG_STATUS' } });
    const unreadable = letterOf({ type: 'letter.unreadable', data: { letterId, reason: 'ก' } });
    expect(enterableOfLetter(unreadable)).toEqual({ ok: true, value: {} });
  });

  it('is that of the letter to which a duplicate was joined', () => {
    const joined = letterOf(read(), { type: 'letter.joined', data: { letterId, duplicateOf: otherLetterId } });
    expect(enterableOfLetter(joined)).toMatchObject({ ok: false, error: { code: 'LETTER.WRONG_STATUS' } });
  });

  it.each([
    ['was split', { type: 'letter.split', data: { letterId, into: [{ letterId: otherLetterId, start: 0, end: 1 }] } }],
    ['was merged', { type: 'letter.merged', data: { letterId, into: otherLetterId } }],
    ['was rejected', { type: 'letter.rejected', data: { letterId, reason: 'ก' } }],
  ] as const)('is not that of a letter that %s', (_how, event) => {
    const gone = letterOf(read(), event as LetterEvent);
    expect(enterableOfLetter(gone)).toMatchObject({ ok: false, error: { code: 'LETTER.WRONG_STATUS' } });
  });

  it('of a directive says what the directive says', () =>
    expect(unwrap(enteredOf(enterableOfDirective(directiveIssued.example, 'อำเภอ'), {}))).toMatchObject({
      series: 'circular',
      entered: { letterNumber: 'อจ 0318/ว 655', from: 'อำเภอ', to: null },
    }));

  it('is found by its words, by its number and by those of the letter', () => {
    const { entered, series } = unwrap(lineOf());
    const line = registrationOf({
      key: { unitId: 'unit_3703', book: 'received', series, year: 2568 },
      number: 17,
      registeredAt: '2025-03-06T02:00:00.000Z',
      entered,
      by: 'person_a',
      letterId,
      directiveId: null,
    });
    expect(registrationField.parse(line)).toEqual(line);
    expect(line.words).toEqual(expect.arrayContaining(['17', '655', '0318', 'เคลื่อน', 'นโยบาย']));
  });
});

describe('the book', () => {
  const of = (issuerUnitId: string | null) =>
    letterOf(read(issuerUnitId ? {} : { issuer: null }), {
      type: 'letter.corrected',
      data: { letterId, corrections: issuerUnitId ? { issuerUnitId } : {} },
    });
  it.each([
    ['unit_3703', 'sent', true],
    ['unit_3703', 'received', false],
    ['unit_37', 'received', true],
    ['unit_37', 'sent', false],
    [null, 'received', true],
    [null, 'sent', true],
  ] as const)('of a letter of %s at unit_3703 may be %s: %s', (issuer, book, may) =>
    expect(checkBook(of(issuer), book)).toMatchObject(may ? { ok } : { error: { code: 'REGISTER.WRONG_BOOK' } }),
  );
  const ok = true;

  it.each([
    ['อจ 0318/ว 655', 655],
    ['กค 0499.3/012345', 12345],
    ['บร 81102/', undefined],
  ])('knows the number that %s bears', (letterNumber, number) =>
    expect(
      borneNumber(
        'sent',
        letterOf(read(), { type: 'letter.corrected', data: { letterId, corrections: { letterNumber } } }),
      ),
    ).toBe(number),
  );
  it('knows no number where there is no letter, nor of one that was received', () => {
    expect(borneNumber('sent', undefined)).toBeUndefined();
    expect(borneNumber('received', letterOf(read()))).toBeUndefined();
  });

  it('of letters sent is that of their year, of letters received that of the day', () => {
    expect(registerYear('sent', '2025-12-31', '2026-01-02')).toBe(2568);
    expect(registerYear('sent', null, '2026-01-02')).toBe(2569);
    expect(registerYear('received', '2025-12-31', '2026-01-02')).toBe(2569);
  });
});
