import { audienceOf } from './audience-of.js';
import type { ParsedLetter } from './parsed-letter.schema.js';
import type { Parts } from './parts.js';
import { evidence, trimmed, wordsOf, type Reading, type Source } from './source.js';

export function readAddressees(source: Source, parts: Parts): Reading<ParsedLetter['addressees']> {
  if (!parts.addressees) return { value: null, fields: {} };
  const span = trimmed(source, parts.addressees);
  const phrase = wordsOf(source, span, ' ');
  const audience = audienceOf(phrase);
  const fields = {
    ...evidence('addressees.phrase', 0.97, span),
    ...(audience ? evidence('addressees.audience', 0.9, span) : {}),
  };
  return { value: { phrase, audience }, fields };
}
