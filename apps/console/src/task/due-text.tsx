import { useQuery } from '@tanstack/react-query';
import { WorkingCalendar } from '@wian/working-time';
import { calendarQuery } from '../api/queries.js';
import type { TaskRow } from '../api/types.js';
import { instantText } from '../text/dates.js';
import { useSpeech } from '../text/language.js';
import { type Clocked, isOpen, isOverdue, nextDue, provinceOf, workingDaysLeft } from './due.js';

type Dated = Clocked & Pick<TaskRow, 'unitCode'>;

/** By when, and how many working days that leaves; in a few words. */
export function DueText({ task, asOf }: { readonly task: Dated; readonly asOf: string }) {
  const { words, language } = useSpeech();
  const calendar = useCalendarOf(task);
  const due = nextDue(task);
  if (!isOpen(task)) return null;
  if (!due) return <span className="quiet">{words.noDue}</span>;
  return (
    <>
      <span>
        {words.dueOf[due.clock]} {instantText(due.dueAt, language)}
      </span>
      {isOverdue(task) ? (
        <span className="mark" data-tone="late">
          {words.overdueSince}
        </span>
      ) : (
        calendar && <strong>{words.workingDaysLeft(workingDaysLeft(calendar, asOf, due.dueAt))}</strong>
      )}
      {due.provisional && <span className="quiet">{words.provisional}</span>}
    </>
  );
}

/** Working days where the unit is: its province has closed days of its own. */
function useCalendarOf(task: Dated): WorkingCalendar | null {
  const { data } = useQuery({ ...calendarQuery, enabled: nextDue(task) !== null });
  if (!data) return null;
  const calendar = WorkingCalendar.of(data, provinceOf(task.unitCode));
  return calendar.ok ? calendar.value : null;
}
