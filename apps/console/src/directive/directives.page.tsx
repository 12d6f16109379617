import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { directivesQuery } from '../api/queries.js';
import type { Directive } from '../api/types.js';
import { Failure } from '../parts/failure.js';
import { Loading } from '../parts/loading.js';
import { UrgencyMark } from '../parts/marks.js';
import { PageTitle } from '../parts/page-title.js';
import { dayText } from '../text/dates.js';
import { useSpeech, useWords } from '../text/language.js';

/** Directives that the person's unit and those below it issued, newest first. */
export function DirectivesPage() {
  const words = useWords();
  const [cursor, setCursor] = useState<string>();
  const { data, error, refetch } = useQuery(directivesQuery(cursor));
  const next = data?.next;
  return (
    <div className="stack">
      <PageTitle title={words.directives}>{words.directives}</PageTitle>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data?.items.length === 0 && <p className="nothing quiet">{words.noDirectives}</p>}
      <ul className="plain rows">
        {data?.items.map((directive) => (
          <DirectiveLine key={directive.directiveId} directive={directive} />
        ))}
      </ul>
      <div className="buttons">
        {cursor && (
          <Button variant="default" onClick={() => setCursor(undefined)}>
            {words.toStart}
          </Button>
        )}
        {next && (
          <Button variant="default" onClick={() => setCursor(next)}>
            {words.next}
          </Button>
        )}
      </div>
    </div>
  );
}

function DirectiveLine({ directive }: { readonly directive: Directive }) {
  const { words, language } = useSpeech();
  const { directiveId, subject, number, letterDate, urgency, action } = directive;
  return (
    <li className="row" data-tone="open">
      <Link to="/directives/$directiveId" params={{ directiveId }}>
        <span lang="th">{subject}</span>
      </Link>
      <p className="facts">
        <span lang="th">{number}</span>
        <span>{words.letterOf(dayText(letterDate, language))}</span>
        <span>{words.action[action]}</span>
        <UrgencyMark urgency={urgency} />
      </p>
    </li>
  );
}
