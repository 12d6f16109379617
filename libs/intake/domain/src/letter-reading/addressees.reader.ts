import { audienceOf } from './audience-of.js';
import type { AudienceFacts } from './audience-term.js';
import type { ParsedLetter } from './parsed-letter.schema.js';
import type { Parts } from './parts.js';
import { evidence, trimmed, wordsOf, type Reading, type Source } from './source.js';

export function readAddressees(
  source: Source,
  parts: Parts,
  facts: AudienceFacts,
): Reading<ParsedLetter['addressees']> {
  if (!parts.addressees) return { value: null, fields: {} };
  const span = trimmed(source, parts.addressees);
  const phrase = wordsOf(source, span, ' ');
  const audience = audienceOf(phrase, facts) ?? audienceOf(wordsOf(source, span), facts);
  const fields = {
    ...evidence('addressees.phrase', audience ? 0.97 : 0.85, span),
    ...(audience ? evidence('addressees.audience', sureness(phrase, audience), span) : {}),
  };
  return { value: { phrase, audience }, fields };
}

/** Where the phrase says ทุก… or names them, it is sure; a bare post may mean one that was left out. */
function sureness(phrase: string, audience: NonNullable<NonNullable<ParsedLetter['addressees']>['audience']>): number {
  if ('listed' in audience) return 0.8;
  if ('named' in audience) return 0.9;
  return /ทุก|ทั้ง|ตาม/.test(phrase) ? 0.95 : 0.8;
}
