import { MemoryImportPages } from '@wian/directory-application';
import { importPagesContract } from './import-pages.contract.js';

describe('pages of imports in memory', () => importPagesContract(() => new MemoryImportPages()));
