export { AUTO_CONFIRM, type Medium } from './confidence.js';
export type { ReadingFacts } from './issuer.reader.js';
export { parsedLetterField, type ParsedLetter } from './parsed-letter.schema.js';
export { readLetter } from './read-letter.js';
