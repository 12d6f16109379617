import type { Impact, LevelDue } from '../audience-types.js';
import { labelled } from './table.js';
import { showInstant } from './times.js';

/** What would come of a letter: who, how many, without contact, due when. Nothing is told that is no trouble. */
export function impactText(impact: Impact): string {
  const { count, counts, relayingCount, withoutContact, times, deadlines } = impact;
  const { nobody, signInOnly, first } = withoutContact;
  const phrase = (deadline: number) => deadlines[deadline]?.text ?? `deadline ${deadline + 1}`;
  return labelled([
    ['recipients', `${count}: ${counts.map((each) => `${each.count} ${each.type}`).join(', ')}`],
    ['relaying', relayingCount === 0 ? null : `${relayingCount} units between`],
    [
      'nobody there',
      nobody === 0
        ? null
        : `${nobody} (${first
            .map(({ name }) => name)
            .slice(0, 5)
            .join(', ')}${nobody > 5 ? ', …' : ''})`,
    ],
    ['no contact', signInOnly === 0 ? null : `${signInOnly} learn of it only when they sign in`],
    [
      'due',
      times === null
        ? 'not known: no calendar is published yet'
        : times.dues.map((due) => dueText(due, phrase)).join('\n'),
    ],
    ['again', (times?.again ?? []).map(({ deadline, next }) => `${phrase(deadline)}: ${nextText(next)}`).join('\n')],
    [
      'may be later',
      times && times.mayAnswerAfter > 0 ? `${times.mayAnswerAfter} units may answer after the unit above them` : null,
    ],
    ['approval', approvalText(impact.approval)],
  ]);
}

function approvalText({ above, needed, given }: Impact['approval']): string | null {
  if (!needed) return null;
  return given
    ? `given by ${given.by}, ${showInstant(given.at)}`
    : `NEEDED from a second person (more than ${above} recipients)`;
}

function dueText(due: LevelDue, phrase: (deadline: number) => string): string {
  const { deadline, level, units, earliest, latest, noWorkingDayLeft, provisional } = due;
  const when = earliest === latest ? showInstant(latest) : `${showInstant(earliest)} to ${showInstant(latest)}`;
  const remarks = [
    noWorkingDayLeft > 0 && `NO WORKING DAY LEFT for ${noWorkingDayLeft}`,
    provisional && 'provisional',
  ].filter(Boolean);
  return [`${phrase(deadline)}: ${units} ${level}, ${when}`, ...remarks].join('; ');
}

const nextText = (next: readonly string[] | null): string =>
  next === null ? 'its rule cannot be read; correct it' : `${next.map(showInstant).join(', ')} …`;
