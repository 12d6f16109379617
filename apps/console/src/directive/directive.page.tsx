import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { cascadeQuery, directiveQuery } from '../api/queries.js';
import type { CascadeView, Directive } from '../api/types.js';
import { Failure } from '../parts/failure.js';
import { Letter } from '../parts/letter.js';
import { Loading } from '../parts/loading.js';
import { UrgencyMark } from '../parts/marks.js';
import { PageTitle } from '../parts/page-title.js';
import { dayText } from '../text/dates.js';
import { useSpeech, useWords } from '../text/language.js';
import { LevelCounts } from './level-counts.js';
import { Branch } from './cascade-tree.js';

/** A directive and how far it has come, for those who issued it and those above them. */
export function DirectivePage() {
  const { directiveId } = useParams({ from: '/signed-in/directives/$directiveId' });
  const directive = useQuery(directiveQuery(directiveId));
  const cascade = useQuery(cascadeQuery(directiveId));
  if (directive.error) return <Failure error={directive.error} retry={() => void directive.refetch()} />;
  if (!directive.data) return <Loading />;
  return (
    <div className="stack">
      <Heading directive={directive.data} cascade={cascade.data} />
      {cascade.error && <Failure error={cascade.error} retry={() => void cascade.refetch()} />}
      {cascade.data && <LevelCounts levels={cascade.data.levels} />}
      {cascade.data && <CascadeTree cascade={cascade.data} />}
      <Orders directive={directive.data} />
      <Letter directiveId={directiveId} number={directive.data.number} />
    </div>
  );
}

interface HeadingProps {
  readonly directive: Directive;
  readonly cascade: CascadeView | undefined;
}

function Heading({ directive: { subject, number, letterDate, urgency }, cascade }: HeadingProps) {
  const { words, language } = useSpeech();
  return (
    <div>
      <PageTitle title={subject}>
        <span lang="th">{subject}</span>
      </PageTitle>
      <p className="facts">
        <span lang="th">{number}</span>
        <span>{words.letterOf(dayText(letterDate, language))}</span>
        <UrgencyMark urgency={urgency} />
      </p>
      {cascade && (
        <p className="facts">
          <span>
            {words.issuer} <span lang="th">{cascade.issuerName}</span>
          </span>
          <span>{words.units(cascade.recipients)}</span>
          <span className="mark" data-tone={cascade.status === 'held' ? 'late' : 'open'}>
            {words.cascadeStatus[cascade.status]}
          </span>
        </p>
      )}
    </div>
  );
}

function CascadeTree({ cascade }: { readonly cascade: CascadeView }) {
  const words = useWords();
  return (
    <section className="card tree" aria-labelledby="cascade">
      <h2 id="cascade">{words.cascade}</h2>
      <p lang="th">{cascade.issuerName}</p>
      <Branch directiveId={cascade.directiveId} parent="root" />
    </section>
  );
}

function Orders({ directive: { orders, action } }: { readonly directive: Directive }) {
  const words = useWords();
  return (
    <section className="card" aria-labelledby="orders">
      <h2 id="orders">
        {words.orders}: {words.action[action]}
      </h2>
      {orders.length === 0 && <p>{words.wholeLetter}</p>}
      <ol className="orders" lang="th">
        {orders.map(({ ordinal, text }) => (
          <li key={ordinal} value={ordinal}>
            {text}
          </li>
        ))}
      </ol>
    </section>
  );
}
