import { FileProblem } from '@wian/documents';
import type { UnitNames } from '@wian/intake-application';

export const isFileProblem = (error: unknown): boolean => error instanceof FileProblem;

/** What is known of the organisation tree; nothing where there is none to ask. */
export const unitNameOf = (unitNames: UnitNames | null) =>
  unitNames === null ? {} : { unitName: (code: string) => unitNames[code] ?? null };
