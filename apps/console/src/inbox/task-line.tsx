import { Link } from '@tanstack/react-router';
import type { TaskRow } from '../api/types.js';
import { StatusMark, UrgencyMark } from '../parts/marks.js';
import { isOverdue } from '../task/due.js';
import { DueText } from '../task/due-text.js';
import { dayText } from '../text/dates.js';
import { useSpeech } from '../text/language.js';

/** One task of the list. */
export function TaskLine({ task, asOf }: { readonly task: TaskRow; readonly asOf: string }) {
  const { words, language } = useSpeech();
  const { number, subject, letterDate, urgency, action } = task.directive;
  const open = task.status === 'assigned' ? 'open' : undefined;
  return (
    <li className="row" data-tone={isOverdue(task, asOf) || task.status === 'returned' ? 'late' : open}>
      <Link to="/tasks/$taskId" params={{ taskId: task.taskId }}>
        <span lang="th">{subject}</span>
      </Link>
      <p className="facts">
        <span lang="th">{number}</span>
        <span>{words.letterOf(dayText(letterDate, language))}</span>
        <span>{words.action[action]}</span>
      </p>
      <p className="facts">
        <StatusMark status={task.status} />
        <UrgencyMark urgency={urgency} />
        <DueText task={task} asOf={asOf} />
      </p>
    </li>
  );
}
