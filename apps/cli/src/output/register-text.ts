import type { RegisterLine } from '../api-types.js';
import { labelled } from './table.js';
import { showDate, showInstant } from './times.js';

export const registerLineText = ({ voided, letterNumber, letterDate, ...line }: RegisterLine): string =>
  labelled([
    ['number', `${line.number}, ${line.series} letters ${line.book}, ${line.year}`],
    ['registration', line.registrationId],
    ['registered', `${showInstant(line.registeredAt)} by ${line.by}`],
    ['void', voided && `${showInstant(voided.at)} by ${voided.by}: ${voided.reason}`],
    ['unit', line.unitId],
    ['letter number', letterNumber],
    ['letter date', letterDate && showDate(letterDate)],
    ['from', line.from],
    ['to', line.to],
    ['subject', line.subject],
    ['letter', line.letterId],
    ['directive', line.directiveId],
  ]);
