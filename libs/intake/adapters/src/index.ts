export { DirectivesController } from './http/directives.controller.js';
export { LettersController } from './http/letters.controller.js';
export { SandboxLetterReader } from './files/sandbox-letter-reader.js';
export { intakeEvents } from './intake-events.js';
export { IntakeUseCases, type IntakePorts } from './intake-use-cases.js';
export { ReadingWorker } from './jobs/reading-worker.js';
export { ensureIntakeIndexes } from './mongo/intake-collections.js';
export { MongoLetterContents } from './mongo/mongo-letter-contents.js';
export { MongoLetterQueries } from './mongo/mongo-letter-queries.js';
