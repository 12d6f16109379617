import type { ChangeAnswer } from '../change-types.js';
import { labelled } from './table.js';

type Change = ChangeAnswer['directive']['change'];

/** What a change to a directive comes to, or came to. */
export function changeText({ done, directive, hash, touched, approval }: ChangeAnswer): string {
  const { change, state, revision = 1 } = directive;
  return labelled([
    [done ? 'done' : 'not done yet', hash === null ? 'it stands so already' : (change?.kind ?? 'issued')],
    ['directive', `${directive.directiveId}, revision ${revision}${state === undefined ? '' : `, ${state}`}`],
    ...(change ? saidOf(change) : []),
    ...touchedOf(touched),
    ['approval', approvalOf(approval)],
    ['hash', hash],
  ]);
}

type Lines = [string, string | null][];

const saidOf = ({ reason, byDirectiveId, orders, deadlines, needsAcknowledgement }: NonNullable<Change>): Lines => [
  ['reason', reason],
  ['by', byDirectiveId],
  ['orders', orders.join(', ') || null],
  ['deadlines', deadlines.map(deadlineOf).join(', ') || null],
  ['note anew', needsAcknowledgement ? 'asked of whoever it touches' : null],
];

function touchedOf({ count, first, released }: ChangeAnswer['touched']): Lines {
  const more = count - first.length;
  return [
    ['touches', `${count} recipients`],
    ['', first.map(({ code, name, what }) => `${code}  ${name}  ${what.join(', ')}`).join('\n') || null],
    ['', more > 0 ? `… and ${more} more` : null],
    ['released', released > 0 ? `${released} units that pass on` : null],
  ];
}

const deadlineOf = (order: number): string => (order === 0 ? 'of the whole letter' : `of order ${order}`);

function approvalOf({ needed, given, above }: ChangeAnswer['approval']): string | null {
  if (given) return `given by ${given.by}`;
  return needed ? `NEEDED from a second person (more than ${above} recipients)` : null;
}
