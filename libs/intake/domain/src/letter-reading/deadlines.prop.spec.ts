import { formatDate } from '@wian/thai';
import fc from 'fast-check';
import { deadlineForms, letterDates } from './deadline-phrases.fixture.js';
import { readLetter } from './index.js';

const letter = (date: string, asked: string) =>
  `ที่ อจ ๐๐๑๗/ว ๑\n${formatDate(date)}\nเรื่อง ก\nเรียน นายอำเภอทุกอำเภอ\n\nด้วยมีเหตุ จึงขอให้${asked}\n\nจึงเรียนมาเพื่อพิจารณา`;

describe('print → parse', () => {
  it.each(Object.entries(deadlineForms))('reads every deadline that is written as %s', (_, form) => {
    const printed = letterDates.chain((date) => form(date).map((each) => ({ date, ...each })));
    fc.assert(
      fc.property(printed, ({ date, text, wanted }) => {
        const { deadlines, letterDate } = readLetter(letter(date, text));
        expect([text, letterDate, deadlines]).toEqual([
          text,
          date,
          wanted.map((each) => expect.objectContaining(each)),
        ]);
        for (const each of deadlines) expect(text.replace(/\s/g, '')).toContain(each.text.replace(/\s/g, ''));
      }),
      { numRuns: 40 },
    );
  });
});
