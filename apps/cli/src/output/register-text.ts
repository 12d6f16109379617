import type { RegisterLine } from '../api-types.js';
import { labelled } from './table.js';
import { showDate, showInstant } from './times.js';

const or = (value: string | null): string => value ?? '–';

export const registerLineText = (line: RegisterLine): string =>
  labelled([
    ['number', `${line.number}, ${line.series} letters ${line.book}, ${line.year}`],
    ['registration', line.registrationId],
    ['registered', `${showInstant(line.registeredAt)} by ${line.by}`],
    ['unit', line.unitId],
    ['letter number', `${or(line.letterNumber)}${line.letterDate === null ? '' : `, ${showDate(line.letterDate)}`}`],
    ['from', or(line.from)],
    ['to', or(line.to)],
    ['subject', line.subject],
    ...(line.letterId === null ? [] : ([['letter', line.letterId]] as const)),
    ...(line.directiveId === null ? [] : ([['directive', line.directiveId]] as const)),
    ...(line.voided === null
      ? []
      : ([['void', `${showInstant(line.voided.at)} by ${line.voided.by}: ${line.voided.reason}`]] as const)),
  ]);
