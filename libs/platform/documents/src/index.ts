export type { DocumentPart, DocumentText, OpenedDocument, Page } from './document.js';
export { FileProblem } from './file-problem.js';
export { documentLimits } from './limits.js';
export { packFiles } from './pack.js';
export { recognise as recogniseFile } from './recognise.js';
export { ToolMissing } from './program.js';
export { openDocument, type FileToOpen, type Workplace } from './open-document.js';
