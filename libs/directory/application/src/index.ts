export { ChangeUnits } from './change-units.use-case.js';
export { ImportDirectory, type DirectoryImport, type ImportOutcome } from './import-directory.use-case.js';
export type { RecordedDirectory, Recorded } from './recorded-directory.port.js';
