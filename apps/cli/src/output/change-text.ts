import type { ChangeAnswer } from '../change-types.js';
import { labelled } from './table.js';

/** What a change to a directive comes to, or came to. */
export function changeText({ done, directive, hash, touched, approval }: ChangeAnswer): string {
  const { change, state, revision = 1 } = directive;
  const more = touched.count - touched.first.length;
  return labelled([
    [done ? 'done' : 'not done yet', hash === null ? 'it stands so already' : (change?.kind ?? 'issued')],
    ['directive', `${directive.directiveId}, revision ${revision}${state === undefined ? '' : `, ${state}`}`],
    ['reason', change?.reason ?? null],
    ['by', change?.byDirectiveId ?? null],
    ['orders', change && change.orders.length > 0 ? change.orders.join(', ') : null],
    ['deadlines', change && change.deadlines.length > 0 ? change.deadlines.map(deadlineOf).join(', ') : null],
    ['note anew', change?.needsAcknowledgement ? 'asked of whoever it touches' : null],
    ['touches', `${touched.count} recipients`],
    ['', touched.first.map(({ code, name, what }) => `${code}  ${name}  ${what.join(', ')}`).join('\n') || null],
    ['', more > 0 ? `… and ${more} more` : null],
    ['released', touched.released > 0 ? `${touched.released} units that pass on` : null],
    ['approval', approvalOf(approval)],
    ['hash', hash],
  ]);
}

const deadlineOf = (order: number): string => (order === 0 ? 'of the whole letter' : `of order ${order}`);

function approvalOf({ needed, given, above }: ChangeAnswer['approval']): string | null {
  if (given) return `given by ${given.by}`;
  return needed ? `NEEDED from a second person (more than ${above} recipients)` : null;
}
