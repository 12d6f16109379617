import type { Bodies } from './notice.template.js';
import type { NoticeText } from './notice-facts.js';
import { instantWords } from './words.js';

const reason = ({ because }: NoticeText): readonly string[] => (because === undefined ? [] : [`Reason: ${because}`]);

export const englishBodies: Bodies = {
  assigned: ({ forUnitName }, letter) => ({
    title: 'New task',
    paragraphs: [
      `${forUnitName ?? 'Your unit'} has a task from ${letter}.`,
      'Please read the letter, acknowledge it, and act on it.',
    ],
  }),
  returned: (text, letter) => ({
    title: 'Report returned',
    paragraphs: [
      `${text.issuerName} has returned the report on ${letter}.`,
      ...(text.returnedBecause === undefined ? [] : [`Reason: ${text.returnedBecause}`]),
      'Please mend it and report again.',
    ],
  }),
  escalated: (text, letter) => {
    const { title, sentence } = late(text);
    return { title, paragraphs: [`${text.unitName} ${sentence}: ${letter}.`] };
  },
  delegated: (_, letter) => ({
    title: 'A task was given to you',
    paragraphs: [`Your unit wants your post to act on ${letter}.`],
  }),
  transferred: (text, letter) => ({
    title: 'Task handed to another unit',
    paragraphs: [
      `The task from ${letter} has gone from ${text.forUnitName ?? 'your unit'} to ${text.unitName}. Nothing more is owed.`,
      ...reason(text),
    ],
  }),
  disowned: (text, letter) => ({
    title: 'A unit says that a task is not its own',
    paragraphs: [
      `${text.unitName} says that the task from ${letter} is not its own to do.`,
      ...reason(text),
      'Please hand it to another unit, exempt the unit, or say that it stays.',
    ],
  }),
  kept: (text, letter) => ({
    title: 'The task stays yours',
    paragraphs: [
      `${text.issuerName} has decided that the task from ${letter} is for ${text.forUnitName ?? 'your unit'} to do.`,
      ...reason(text),
    ],
  }),
  ended: (text, letter) => ({
    title: endings[text.endedKind ?? ''] ?? 'Task ended',
    paragraphs: [`Nothing more is owed by ${text.forUnitName ?? 'your unit'} on ${letter}.`, ...reason(text)],
  }),
  'extension-asked': (text, letter) => ({
    title: 'More time is asked for',
    paragraphs: [
      `${text.unitName} asks for more time${until(text.extension?.wantedDueAt)} for ${letter}.`,
      ...reason(text),
      'Please decide.',
    ],
  }),
  'extension-decided': (text, letter) =>
    text.extension?.agreedDueAt
      ? {
          title: 'More time is granted',
          paragraphs: [
            `${text.issuerName} gives ${text.forUnitName ?? 'your unit'} more time${until(text.extension.agreedDueAt)} for ${letter}.`,
            ...reason(text),
          ],
        }
      : {
          title: 'More time is refused',
          paragraphs: [
            `${text.issuerName} gives ${text.forUnitName ?? 'your unit'} no more time for ${letter}.`,
            ...reason(text),
          ],
        },
};

const endings: Readonly<Record<string, string>> = {
  exempted: 'Exempted from a task',
  withdrawn: 'The directive was withdrawn',
  recalled: 'The directive was recalled before it was opened',
  cancelled: 'The directive was cancelled',
  superseded: 'A later letter stands in its place',
};

const until = (instant: string | undefined): string => (instant ? ` until ${instantWords(instant, 'en')}` : '');

function late({ escalation }: NoticeText): { title: string; sentence: string } {
  const due = escalation ? ` (due ${instantWords(escalation.dueAt, 'en')})` : '';
  return escalation?.clock === 'acknowledge'
    ? { title: 'Task not acknowledged', sentence: `has not acknowledged its task${due}` }
    : { title: 'Task not done', sentence: `has neither reported nor completed its task${due}` };
}

/** To the unit that carries it to one without computers. */
export const englishErrand = (forUnitName: string): string =>
  `${forUnitName} is reached through your office: please pass this on by paper or phone, and enter its acknowledgement once it has taken note.`;
