import type { Directive } from '@wian/contracts';
import type { Preview, UnitName } from '../api-types.js';
import { orderOf } from './letter-summary.js';
import { labelled } from './table.js';
import { showDate, showInstant } from './times.js';
import { actionWords, urgencyWords } from './words.js';

const ENOUGH_FOR_A_SCREEN = 40;

/** Whom a letter would reach; on a screen not more names than one can look over. */
export function previewText(preview: Preview, columns: number | null): string {
  const { treeDate, count, hash, recipients, relayingCount, relaying } = preview;
  const most = columns === null ? Infinity : ENOUGH_FOR_A_SCREEN;
  return [
    `${count} recipients on ${showDate(treeDate)}:`,
    ...names(recipients.slice(0, most), count),
    ...(relayingCount > 0
      ? [`${relayingCount} relaying units between:`, ...names(relaying.slice(0, most), relayingCount)]
      : []),
    `hash ${hash}`,
  ].join('\n');
}

function names(units: readonly UnitName[], count: number): string[] {
  const shown = units.map(({ code, name }) => `  ${code}  ${name}`);
  const left = count - shown.length;
  return left > 0
    ? [...shown, `  … and ${left} more ('wian audience show LETTER' pages through the recipients)`]
    : shown;
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
    ['buffers', buffersOf(directive)],
    ['revision', directive.revision === undefined ? null : `${directive.revision}, ${directive.state ?? 'it holds'}`],
    ['reason', directive.change?.reason ?? null],
    ['approved by', directive.approvedBy ?? null],
    ['orders', directive.orders.map(orderOf).join('\n')],
  ]);

/** Working days by which each level is due before the one above it. */
const buffersOf = ({ schedule }: Directive): string =>
  Object.entries(schedule?.bufferWorkingDays ?? {})
    .map(([level, days]) => `${level} ${days}`)
    .join(', ');
