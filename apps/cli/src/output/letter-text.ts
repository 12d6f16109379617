import type { LetterRegistration } from '@wian/contracts';
import type { LetterView } from '../api-types.js';
import { factsOfFields, letterSummary } from './letter-summary.js';
import { labelled } from './table.js';
import { showInstant } from './times.js';

/** A registered letter for people: where it stands, what it says, what is still to be settled. */
export function letterText(letter: LetterView): string {
  const { letterId, status, version, unitId, receivedAt, fileName, duplicateOf, directiveId } = letter;
  const { rejectedBecause, withheldBecause, registered, partOf, splitInto, joined, mergedInto } = letter;
  const head = labelled([
    ['letter', letterId],
    ['status', `${status} (version ${version})`],
    ['submitted', `${showInstant(receivedAt)}, ${unitId}${fileName ? `, ${fileName}` : ''}`],
    ['rejected', rejectedBecause ?? null],
    ['withheld', withheldBecause ?? null],
    ['number', registered ? numberOf(registered) : null],
    ['same as', duplicateOf],
    ['directive', directiveId],
    ['part of', partOf ? partOf.letterId : null],
    ['split into', splitInto ? listed(splitInto.map((part) => part.letterId)) : null],
    ['joined', joined ? listed(joined.map((each) => `${each.letterId} (${each.as})`)) : null],
    ['merged into', mergedInto ?? null],
  ]);
  return [head, ...saying(letter)].join('\n\n');
}

const listed = (items: readonly string[]): string => items.join(', ');

const numberOf = ({ book, series, year, number }: LetterRegistration): string =>
  `${number}, ${series} letters ${book}, ${year}`;

function saying({ fields, read, questions }: LetterView): string[] {
  if (fields && read) return [letterSummary({ ...factsOfFields(fields, read), questions })];
  return questions.map(({ field, message, messageTh }) =>
    [`${field}: ${message}`, messageTh].filter(Boolean).join('\n'),
  );
}
