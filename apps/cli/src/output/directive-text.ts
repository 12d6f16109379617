import type { Directive } from '@wian/contracts';
import type { Preview, UnitName } from '../api-types.js';
import { orderOf } from './letter-summary.js';
import { labelled } from './table.js';
import { showDate, showInstant } from './times.js';
import { actionWords, urgencyWords } from './words.js';

const ENOUGH_FOR_A_SCREEN = 40;

/** Whom a letter would reach; on a screen not more names than one can look over. */
export function previewText({ treeDate, count, hash, recipients, relaying }: Preview, columns: number | null): string {
  const most = columns === null ? Infinity : ENOUGH_FOR_A_SCREEN;
  return [
    `${count} recipients on ${showDate(treeDate)}:`,
    ...names(recipients, most),
    ...(relaying.length > 0 ? [`${relaying.length} relaying units between:`, ...names(relaying, most)] : []),
    `hash ${hash}`,
  ].join('\n');
}

function names(units: readonly UnitName[], most: number): string[] {
  const shown = units.slice(0, most).map(({ code, name }) => `  ${code}  ${name}`);
  const left = units.length - shown.length;
  return left > 0 ? [...shown, `  … and ${left} more (--json names them all)`] : shown;
}

export const directiveText = (directive: Directive): string =>
  labelled([
    ['directive', directive.directiveId],
    ['letter', directive.letterId],
    ['number', `${directive.number}, ${showDate(directive.letterDate)}`],
    ['subject', directive.subject],
    ['issuer', directive.issuerUnitId],
    ['issued', `${showInstant(directive.issuedAt)}, ${directive.mode}`],
    ['urgency', urgencyWords[directive.urgency]],
    ['action', actionWords[directive.action]],
    ['recipients', `${directive.shown.count} on ${showDate(directive.treeDate)}, hash ${directive.shown.hash}`],
    ['orders', directive.orders.map(orderOf).join('\n')],
  ]);
