import { csvLine } from '@wian/http';
import type { Column, Row } from '@wian/reporting-domain';

/** The first line names the columns. */
export const headerLine = (columns: readonly Column[]): string => csvLine(columns.map(({ name }) => name));
export const rowLine = (columns: readonly Column[], row: Row): string =>
  csvLine(columns.map(({ name }) => row[name] ?? null));
