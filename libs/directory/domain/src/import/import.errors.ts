import { DomainError } from '@wian/kernel';
import type { TableImport } from './import.decider.js';

const conflict = (code: string, message: string, params: Record<string, unknown>) =>
  new DomainError(code, 'conflict', message, params);

export const notNow = ({ importId, status }: TableImport) =>
  conflict('IMPORT.NOT_NOW', `${importId} is ${status}, which does not go with this; look at how far it is`, {
    importId,
    status,
  });

export const hasProblems = (importId: string, wrong: number) =>
  conflict(
    'IMPORT.HAS_PROBLEMS',
    `${wrong} rows of ${importId} are wrong, so nothing of it is recorded; correct them and send the file again`,
    { importId, wrong },
  );

export const hashDiffers = (hash: string, expect: string) =>
  conflict(
    'IMPORT.HASH_DIFFERS',
    'what would be recorded is not what was expected; look at the differences again and give the hash that stands there',
    { hash, expect },
  );

export const changedSince = (importId: string, ids: readonly string[]) =>
  conflict(
    'IMPORT.CHANGED_SINCE',
    `${ids.length} of what ${importId} recorded changed afterwards, or others depend on it: ${ids.slice(0, 20).join(', ')}; undo these first, or ask for all the others (partial)`,
    { importId, count: ids.length, ids: ids.slice(0, 100) },
  );

export const unknownImport = (importId: string) =>
  new DomainError('IMPORT.UNKNOWN', 'not-found', `There is no import ${importId}; list the imports to find its id.`, {
    importId,
  });
