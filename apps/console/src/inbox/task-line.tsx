import { Link } from '@tanstack/react-router';
import type { TaskRow } from '../api/types.js';
import { StatusMark, UrgencyMark } from '../parts/marks.js';
import { isOverdue } from '../task/due.js';
import { DueText } from '../task/due-text.js';
import { dayText } from '../text/dates.js';
import { useSpeech } from '../text/language.js';

interface TaskLineProps {
  readonly task: TaskRow;
  readonly asOf: string;
  /** There is a notice about it that the person has not opened. */
  readonly isNew: boolean;
}

/** One task of the list. */
export function TaskLine({ task, asOf, isNew }: TaskLineProps) {
  const { words, language } = useSpeech();
  const { number, subject, letterDate, urgency, action } = task.directive;
  const open = task.status === 'assigned' ? 'open' : undefined;
  return (
    <li className="row" data-tone={isOverdue(task) || task.status === 'returned' ? 'late' : open}>
      <Link to="/tasks/$taskId" params={{ taskId: task.taskId }}>
        <span lang="th">{subject}</span>
      </Link>
      <p className="facts">
        <span lang="th">{number}</span>
        <span>{words.letterOf(dayText(letterDate, language))}</span>
        <span>{words.action[action]}</span>
      </p>
      <p className="facts">
        {isNew && (
          <span className="mark" data-tone="open">
            {words.isNew}
          </span>
        )}
        <StatusMark status={task.status} />
        <UrgencyMark urgency={urgency} />
        <DueText task={task} asOf={asOf} />
      </p>
    </li>
  );
}
