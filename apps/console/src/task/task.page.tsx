import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { taskQuery } from '../api/queries.js';
import type { TaskView } from '../api/types.js';
import { Failure } from '../parts/failure.js';
import { Letter } from '../parts/letter.js';
import { Loading } from '../parts/loading.js';
import { StatusMark, UrgencyMark } from '../parts/marks.js';
import { PageTitle } from '../parts/page-title.js';
import { usePerson } from '../parts/session.js';
import { dayText } from '../text/dates.js';
import { useSpeech, useWords } from '../text/language.js';
import { NextSteps } from './next-steps.js';
import { Progress } from './progress.js';
import { useReadNotices } from './read-notices.js';
import { Way } from './way.js';

/** One task: what is wanted, by when, on the strength of which letter, and what to do now. */
export function TaskPage() {
  const { taskId } = useParams({ from: '/signed-in/tasks/$taskId' });
  const words = useWords();
  const { data: task, error, refetch } = useQuery(taskQuery(taskId));
  return (
    <div className="stack">
      <Link to="/" search={{}}>
        {words.backToInbox}
      </Link>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!task && !error && <Loading />}
      {task && <Task task={task} />}
    </div>
  );
}

function Task({ task }: { readonly task: TaskView }) {
  const { words, language } = useSpeech();
  const { unitId } = usePerson();
  const { number, subject, letterDate, urgency } = task.directive;
  useReadNotices(task.taskId);
  return (
    <>
      <div>
        <PageTitle title={subject}>
          <span lang="th">{subject}</span>
        </PageTitle>
        <p className="facts">
          <span lang="th">{number}</span>
          <span>{words.letterOf(dayText(letterDate, language))}</span>
          <UrgencyMark urgency={urgency} />
          <StatusMark status={task.status} />
        </p>
        {unitId !== task.unitId && (
          <p className="quiet" lang="th">
            {words.assignedTo(task.unitName)}
          </p>
        )}
      </div>
      <NextSteps task={task} />
      <Wanted task={task} />
      <Letter directiveId={task.directiveId} number={number} />
      <div className="two">
        <Way task={task} />
        <Progress task={task} />
      </div>
      {unitId === task.issuerUnitId && (
        <Link to="/directives/$directiveId" params={{ directiveId: task.directiveId }}>
          {words.toDirective}
        </Link>
      )}
    </>
  );
}

function Wanted({ task }: { readonly task: TaskView }) {
  const words = useWords();
  const { orders, action } = task.directive;
  return (
    <section className="card stack" aria-labelledby="wanted">
      <h2 id="wanted">
        {words.wanted}: {words.action[action]}
      </h2>
      {orders.length === 0 ? (
        <p>{words.wholeLetter}</p>
      ) : (
        <ol className="orders" lang="th">
          {orders.map(({ ordinal, text }) => (
            <li key={ordinal} value={ordinal}>
              {text}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
