export { AUTO_CONFIRM, type Origin } from './confidence.js';
export type { ReadingFacts } from './issuer.reader.js';
export { pageStarts } from './page-starts.js';
export { parsedLetterField, type ParsedLetter } from './parsed-letter.schema.js';
export * from './list-audience.js';
export { namesOfList } from './list-names.js';
export { readLetter } from './read-letter.js';
export { highestSecrecy } from './secrecy.reader.js';
export { whichIsTheLetter } from './which-is-the-letter.js';
