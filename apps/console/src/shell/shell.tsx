import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';
import { answerOf, api } from '../api/client.js';
import { sessionQuery } from '../api/queries.js';
import { useUnitName } from '../parts/unit-name.js';
import { useSpeech, useWords } from '../text/language.js';
import { useLiveUpdates } from './live-updates.js';

/** Head and foot around every page. */
export function Shell() {
  const { data: session } = useQuery(sessionQuery);
  const { words, toggle, language } = useSpeech();
  useLiveUpdates(session?.person?.personId);
  useLeaveWhenSignedOut(session !== undefined && session.person === null);
  return (
    <>
      <a className="skip" href="#content">
        {words.skip}
      </a>
      <header className="head">
        <div>
          <Link className="brand" to="/" search={{}} activeProps={{ 'aria-current': undefined }}>
            {words.name}
          </Link>
          {session?.person && <Menu />}
          <div className="who">
            {session?.person && <Who unitId={session.person.unitId} />}
            <Button variant="subtle" size="compact-md" onClick={toggle} lang={language === 'th' ? 'en' : 'th'}>
              {words.switchLanguage}
            </Button>
          </div>
        </div>
      </header>
      <main className="page" id="content" tabIndex={-1}>
        <Outlet />
      </main>
      <Foot />
    </>
  );
}

function Menu() {
  const words = useWords();
  return (
    <nav aria-label={words.menu}>
      <ul className="plain">
        <li>
          <Link to="/" search={{}} activeOptions={{ exact: true, includeSearch: false }}>
            {words.inbox}
          </Link>
        </li>
        <li>
          <Link to="/directives">{words.directives}</Link>
        </li>
      </ul>
    </nav>
  );
}

function Who({ unitId }: { readonly unitId: string }) {
  const words = useWords();
  const queryClient = useQueryClient();
  const signOut = async () => {
    await answerOf(api.DELETE('/session'));
    queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
    queryClient.setQueryData(sessionQuery.queryKey, (now) => now && { ...now, person: null });
  };
  return (
    <>
      <span lang="th">{useUnitName(unitId)}</span>
      <Button variant="default" size="compact-md" onClick={() => void signOut()}>
        {words.signOut}
      </Button>
    </>
  );
}

function Foot() {
  const words = useWords();
  return (
    <footer className="foot">
      <div>
        <ul className="plain">
          <li>
            <a href="/about">{words.about}</a>
          </li>
          <li>
            <a href="/api/docs">{words.apiDocs}</a>
          </li>
        </ul>
      </div>
    </footer>
  );
}

/** Signed out here, in another tab, or by time: nothing of what was shown stays on the screen. */
function useLeaveWhenSignedOut(signedOut: boolean): void {
  const navigate = useNavigate();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  useEffect(() => {
    if (signedOut && path !== '/sign-in') void navigate({ to: '/sign-in', search: path === '/' ? {} : { to: path } });
  }, [signedOut, path, navigate]);
}
