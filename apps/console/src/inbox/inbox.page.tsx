import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { inboxQuery } from '../api/queries.js';
import { Failure } from '../parts/failure.js';
import { Loading } from '../parts/loading.js';
import { PageTitle } from '../parts/page-title.js';
import { usePerson } from '../parts/session.js';
import { useWords } from '../text/language.js';
import { TaskLine } from './task-line.js';
import { isTab, sortIntoTabs, tabs } from './tabs.js';

/** What the person's unit owes, sorted by what is to be done about it. */
export function InboxPage() {
  const words = useWords();
  const { unitId } = usePerson();
  const { data, error, refetch } = useQuery(inboxQuery(unitId));
  const { tab = 'todo' } = useSearch({ from: '/signed-in/' });
  const navigate = useNavigate();
  const choose = (chosen: string | null) => {
    if (isTab(chosen)) void navigate({ to: '/', search: chosen === 'todo' ? {} : { tab: chosen }, replace: true });
  };
  const sorted = data && sortIntoTabs(data.items, data.asOf);
  return (
    <div className="stack">
      <PageTitle title={words.inbox}>{words.inbox}</PageTitle>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!sorted && !error && <Loading />}
      {sorted && (
        <Tabs value={tab} onChange={choose} keepMounted={false}>
          <Tabs.List>
            {tabs.map((each) => (
              <Tabs.Tab key={each} value={each} fz="md">
                {words.tabs[each]}{' '}
                <strong
                  className="count"
                  data-tone={each === 'overdue' && sorted[each].length > 0 ? 'late' : undefined}
                >
                  {sorted[each].length}
                </strong>
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {tabs.map((each) => (
            <Tabs.Panel key={each} value={each} pt="md">
              {sorted[each].length === 0 && <p className="nothing quiet">{words.emptyTab[each]}</p>}
              <ul className="plain rows">
                {sorted[each].map((task) => (
                  <TaskLine key={task.taskId} task={task} asOf={data.asOf} />
                ))}
              </ul>
            </Tabs.Panel>
          ))}
        </Tabs>
      )}
      {data?.next && <p className="quiet">{words.moreThanShown}</p>}
    </div>
  );
}
