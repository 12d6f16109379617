import type { TaskStatus, Urgency } from '../api/types.js';
import { useWords } from '../text/language.js';

const tones: Readonly<Record<TaskStatus, string>> = {
  assigned: 'open',
  acknowledged: 'busy',
  'in-progress': 'busy',
  reported: 'busy',
  returned: 'late',
  completed: 'done',
};

export function StatusMark({ status }: { readonly status: TaskStatus }) {
  return (
    <span className="mark" data-tone={tones[status]}>
      {useWords().status[status]}
    </span>
  );
}

/** Nothing where the letter carries no mark of urgency. */
export function UrgencyMark({ urgency }: { readonly urgency: Urgency }) {
  const words = useWords();
  if (urgency === 'normal') return null;
  return (
    <span className="mark" data-tone="late">
      {words.urgency[urgency]}
    </span>
  );
}
