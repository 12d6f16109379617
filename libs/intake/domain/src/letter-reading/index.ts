export type { ReadingFacts } from './issuer.reader.js';
export { naturalKeyOf } from './natural-key.js';
export { parsedLetterField, type ParsedLetter } from './parsed-letter.schema.js';
export { readLetter } from './read-letter.js';
