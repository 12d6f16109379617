import { letterCorrectionsField, type LetterCorrections } from '@wian/intake-domain';
import { usageError } from './cli-error.js';
import { givenFields, type FieldOptions } from './given-fields.js';

const corrections = {
  schema: letterCorrectionsField,
  asJson: ['audience', 'orders', 'deadlines', 'references', 'nilReport', 'form'],
  days: ['letterDate'],
  called: 'These corrections',
};

/** What is to be corrected, checked as the service will check it. */
export function correctionsOf(options: FieldOptions, cwd: string): LetterCorrections {
  if (options.set === undefined && options.jsonFile === undefined) {
    const names = Object.keys(letterCorrectionsField.shape).join(', ');
    throw usageError(`Nothing to correct: add --set field=value (${names}) or --json-file FILE.`);
  }
  return givenFields(corrections, options, cwd);
}
