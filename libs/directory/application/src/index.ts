export { ChangeUnits } from './change-units.use-case.js';
export { ImportDirectory, type DirectoryImport, type ImportOutcome } from './import-directory.use-case.js';
export type { RecordedDirectory, Recorded } from './recorded-directory.port.js';
export { ApplyImport } from './tables/apply-import.js';
export { ChangeImports, type Within } from './tables/change-imports.use-case.js';
export { ExportDirectory } from './tables/export-directory.use-case.js';
export { ImportRunner } from './tables/import-runner.js';
export { MemoryImportPages } from './tables/memory-import-pages.js';
export { PlanImport } from './tables/plan-import.js';
export type {
  DirectoryWalk,
  ImportPage,
  ImportPages,
  ImportQueries,
  PlannedRow,
  ReadRow,
  TableReader,
} from './tables/ports.js';
export { ReceiveTable } from './tables/receive-table.use-case.js';
export { UndoImport } from './tables/undo-import.js';
