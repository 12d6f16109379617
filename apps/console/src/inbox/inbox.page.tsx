import { Button, Tabs } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { inboxCountsQuery, inboxQuery, noticesQuery } from '../api/queries.js';
import { Failure } from '../parts/failure.js';
import { Loading } from '../parts/loading.js';
import { PageTitle } from '../parts/page-title.js';
import { usePerson } from '../parts/session.js';
import { useWords } from '../text/language.js';
import { TaskLine } from './task-line.js';
import { countOf, filterOf, isTab, type Tab, tabs } from './tabs.js';

/** What the person's unit owes, sorted by what is to be done about it. */
export function InboxPage() {
  const words = useWords();
  const { unitId } = usePerson();
  const { data: counts, error, refetch } = useQuery(inboxCountsQuery(unitId));
  const { tab = 'todo' } = useSearch({ from: '/signed-in/' });
  const navigate = useNavigate();
  const choose = (chosen: string | null) => {
    if (isTab(chosen)) void navigate({ to: '/', search: chosen === 'todo' ? {} : { tab: chosen }, replace: true });
  };
  return (
    <div className="stack">
      <PageTitle title={words.inbox}>{words.inbox}</PageTitle>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!counts && !error && <Loading />}
      {counts && (
        <Tabs value={tab} onChange={choose} keepMounted={false}>
          <Tabs.List>
            {tabs.map((each) => (
              <Tabs.Tab key={each} value={each} fz="md">
                {words.tabs[each]}{' '}
                <strong className="count" data-tone={each === 'overdue' && counts.overdue > 0 ? 'late' : undefined}>
                  {countOf(each, counts)}
                </strong>
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {tabs.map((each) => (
            <Tabs.Panel key={each} value={each} pt="md">
              <TaskList tab={each} unitId={unitId} />
            </Tabs.Panel>
          ))}
        </Tabs>
      )}
    </div>
  );
}

/** The tasks of one tab, a page at first. */
function TaskList({ tab, unitId }: { readonly tab: Tab; readonly unitId: string }) {
  const words = useWords();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    inboxQuery(unitId, filterOf(tab)),
  );
  const { data: notices } = useQuery(noticesQuery);
  const unread = new Set(notices?.items.flatMap(({ taskId, read }) => (read ? [] : [taskId])));
  const tasks = data?.pages.flatMap(({ items, asOf }) => items.map((task) => ({ task, asOf })));
  return (
    <div className="stack">
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!tasks && !error && <Loading />}
      {tasks?.length === 0 && <p className="nothing quiet">{words.emptyTab[tab]}</p>}
      <ul className="plain rows">
        {tasks?.map(({ task, asOf }) => (
          <TaskLine key={task.taskId} task={task} asOf={asOf} isNew={unread.has(task.taskId)} />
        ))}
      </ul>
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </div>
  );
}
